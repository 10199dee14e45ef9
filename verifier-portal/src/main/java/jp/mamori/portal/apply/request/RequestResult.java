package jp.mamori.portal.apply.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mamori.certificate.Register;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.registry.applicant.CertificateRequest.Stated;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;

/** What the screening found, as its applicant reads it before anybody else. */
final class RequestResult {
    private RequestResult() {}

    static void add(Page page, CertificateRequest.Result result) {
        page.add(new Blocks.Heading(page.say("request.result")))
                .add(Blocks.Text.lead(page.say(
                        "request.result." + known(result.outcome()),
                        page.words().moment(result.asOf()))));
        if (!result.stated().isEmpty()) {
            page.add(new Blocks.Summary(
                    page.say("stated.heading"),
                    result.stated().stream().map(one -> row(page, one)).toList()));
        }
        page.add(new Blocks.Summary(
                page.say("result.searched"),
                Stream.of(Register.values())
                        .map(Register::code)
                        .map(code -> Row.of(
                                page.say("register." + code),
                                page.say(
                                        result.searched(code)
                                                ? "register." + code + ".covers"
                                                : "register.not-searched")))
                        .toList()));
    }

    private static Row row(Page page, Stated one) {
        List<String> told = new ArrayList<>();
        told.add(page.say("stated.date", page.words().date(one.decidedOn())));
        if (one.ground() != null) {
            told.add(page.say("stated.ground", page.words().code("ground", one.ground())));
        }
        told.add(page.say("stated.board", one.authority().name()));
        if (one.reinstatedOn() != null) {
            told.add(page.say("stated.reinstated", page.words().date(one.reinstatedOn())));
        }
        return new Row(page.words().code("kind", one.kind()), told, null);
    }

    private static String known(String outcome) {
        return switch (outcome) {
            case "NO_MATCHING_RECORD", "RECORD_CONFIRMED" -> outcome;
            default -> "CANNOT_CERTIFY";
        };
    }
}
