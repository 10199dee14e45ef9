package jp.mamori.portal.verify;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.receipt.ReceiptVerification;
import jp.mamori.certificate.verify.Step;
import jp.mamori.portal.form.WhatFor;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;

/** Puts a check receipt on a page: whether it is genuine, what it states, and the steps. */
public final class ReceiptBlocks {
    private ReceiptBlocks() {}

    public static void add(Page page, ReceiptVerification verification) {
        boolean genuine = verification.isGenuine();
        page.ownHeading()
                .add(new Verdict(
                        genuine ? Verdict.Stance.NEUTRAL : Verdict.Stance.STOP,
                        page.say(genuine ? "receipt.genuine" : "receipt.not-genuine"),
                        null,
                        List.of(page.say(genuine ? "receipt.genuine.next" : "receipt.not-genuine.next"))));
        verification.receipt().ifPresent(receipt -> page.add(stated(page, receipt)));
        page.add(new Steps(
                verification.steps().stream().map(step -> step(page, step)).toList()));
    }

    /** A step in words; a receipt's own where those of a certificate would not fit. */
    private static Steps.Step step(Page page, Step step) {
        Steps.Step said = ResultBlocks.step(
                page, step.name().name(), step.result().name(), step.reason().name());
        String own = "receipt.step." + step.name() + "." + step.result();
        return page.words().has(own) ? new Steps.Step(said.name(), said.result(), page.say(own)) : said;
    }

    /** What it states; it names no person. */
    public static Blocks.Summary stated(Page page, CheckReceipt receipt) {
        var number = receipt.number();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(page.say("result.checked-at"), page.words().moment(receipt.checkedAt())));
        rows.add(Row.of(
                page.say("receipt.outcome"),
                page.words().code("outcome.short", receipt.outcome().name())));
        rows.add(Row.of(page.say("result.number"), number == null ? null : number.grouped()));
        rows.addAll(WhatFor.rows(page.words(), receipt.purpose(), receipt.occasion()));
        rows.add(Row.of(page.say("field.reference"), receipt.reference()));
        rows.add(Row.of(page.say("receipt.check"), receipt.id()));
        rows.add(Row.of(page.say("receipt.organisation"), receipt.organisation()));
        rows.add(Row.of(page.say("receipt.officer"), receipt.officer()));
        return new Blocks.Summary(page.say("receipt.stated"), rows);
    }
}
