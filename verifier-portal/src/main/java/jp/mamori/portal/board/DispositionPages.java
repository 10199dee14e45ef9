package jp.mamori.portal.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.board.change.WhatExpungingDoes;
import jp.mamori.portal.board.draft.ContentRows;
import jp.mamori.portal.board.draft.Differences;
import jp.mamori.portal.board.draft.Origins;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Blocks.Tone;
import jp.mamori.portal.web.Blocks.Weight;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** One disposition as a page: what waits, what the officer may do and why not, the content, the steps so far. */
final class DispositionPages {
    private DispositionPages() {}

    static Page one(Visitor visitor, Disposition disposition, Origins origins, String seen) {
        String place = "/board/dispositions/" + disposition.id();
        String number = disposition.content().caseNumber();
        Page page = visitor.page(
                        "disposition.title",
                        visitor.words().code("kind", disposition.kind()),
                        number == null ? "" : number)
                .back("/board/dispositions");
        Disposition.OpenStep open = disposition.openStep();
        if (open != null) {
            waiting(visitor, page, disposition, open, origins);
        }
        if (disposition.isYetToTakeEffect() && disposition.content().effectiveOn() != null) {
            page.add(Blocks.Banner.of(
                    Tone.INFO,
                    visitor.say(
                            "disposition.effect-lies-ahead",
                            visitor.words().date(disposition.content().effectiveOn())),
                    visitor.say("disposition.effect-lies-ahead.until")));
        }
        List<Action> decide = decisions(visitor, disposition, place, seen);
        if (!decide.isEmpty()) {
            page.add(new Blocks.Actions(decide));
        }
        page.add(new Blocks.Heading(visitor.say("disposition.content")));
        page.add(ContentRows.readable(visitor, state(visitor, disposition), disposition.content(), origins));
        origins.link(disposition.content().arisesFrom()).ifPresent(link -> page.add(Blocks.Links.of(link)));
        page.add(history(visitor, disposition));
        List<Action> propose = proposals(visitor, disposition, place);
        if (!propose.isEmpty()) {
            page.add(new Blocks.Heading(visitor.say("disposition.change"))).add(new Blocks.Actions(propose));
        }
        return page.add(Blocks.Links.of(new Link(visitor.say("disposition.journal"), place + "/journal")));
    }

    private static Row state(Visitor visitor, Disposition disposition) {
        return Row.of(visitor.say("board.state"), visitor.words().code("state", disposition.state()));
    }

    private static void waiting(
            Visitor visitor, Page page, Disposition disposition, Disposition.OpenStep open, Origins origins) {
        String what = visitor.words().code("step.kind", open.kind());
        List<String> told = new ArrayList<>();
        if (open.state().equals("SUBMITTED")) {
            told.add(
                    disposition.allows("APPROVE")
                            ? visitor.say("disposition.yours")
                            : open.proposedByMe()
                                    ? visitor.say("disposition.not-yours.drafter")
                                    : visitor.say("disposition.not-yours.role"));
        }
        if (open.returnReason() != null && !open.returnReason().isBlank()) {
            told.add(visitor.say("disposition.returned", open.returnReason()));
        }
        if (open.takeOverReason() != null && !open.takeOverReason().isBlank()) {
            told.add(visitor.say("disposition.taken-over", open.takeOverReason()));
        }
        if (open.reason() != null && !open.reason().isBlank() && open.expungingBasis() == null) {
            told.add(visitor.say("disposition.reason", open.reason()));
        }
        Tone tone = open.state().equals("RETURNED") ? Tone.WARNING : Tone.INFO;
        page.add(new Blocks.Banner(tone, visitor.say("disposition.waits." + open.state(), what), told));
        if (open.basis() != null) {
            page.add(new Blocks.Summary(visitor.say("disposition.basis"), basis(visitor, open.basis())));
        }
        WhatExpungingDoes.stated(visitor, open).forEach(page::add);
        if (open.content() != null) {
            List<List<Cell>> differences = Differences.rows(visitor, disposition.content(), open.content(), origins);
            page.add(new Blocks.Table(
                    visitor.say("disposition.differences"),
                    List.of(
                            visitor.say("disposition.differences.item"),
                            visitor.say("disposition.differences.before"),
                            visitor.say("disposition.differences.after")),
                    differences,
                    visitor.say("disposition.differences.none")));
        }
    }

    private static List<Row> basis(Visitor visitor, Disposition.Basis basis) {
        List<Row> rows = new ArrayList<>();
        if (basis.kind() != null) {
            rows.add(Row.of(visitor.say("field.basisKind"), visitor.words().code("basis", basis.kind())));
        }
        rows.add(Row.of(visitor.say("field.basisBody"), basis.body()));
        rows.add(Row.of(visitor.say("field.basisNumber"), basis.caseNumber()));
        rows.add(Row.of(
                visitor.say("field.basisDate"),
                basis.date() == null ? null : visitor.words().date(basis.date())));
        rows.add(Row.of(visitor.say("field.basisText"), basis.text()));
        return rows;
    }

    private static List<Action> decisions(Visitor visitor, Disposition disposition, String place, String seen) {
        List<Action> actions = new ArrayList<>();
        if (disposition.allows("APPROVE") && disposition.opens("EXPUNGE")) {
            actions.add(Action.first(visitor.say("disposition.expunging.review"), place + "/expunging/approval"));
        } else if (disposition.allows("APPROVE")) {
            actions.add(post(visitor.say("disposition.approve"), place + "/approval", Weight.FIRST, seen));
        }
        if (disposition.allows("RETURN")) {
            actions.add(Action.link(visitor.say("disposition.return"), place + "/return"));
        }
        if (disposition.allows("SUBMIT")) {
            actions.add(post(visitor.say("disposition.submit"), place + "/submission", Weight.FIRST, seen));
        }
        if (disposition.allows("EDIT")) {
            actions.add(Action.link(visitor.say("disposition.edit"), place + "/edit"));
        }
        if (disposition.allows("TAKE_OVER")) {
            actions.add(Action.link(visitor.say("disposition.takeover"), place + "/takeover"));
        }
        if (disposition.allows("WITHDRAW")) {
            actions.add(post(visitor.say("disposition.withdraw"), place + "/withdrawal", Weight.SECOND, seen));
        }
        return actions;
    }

    private static List<Action> proposals(Visitor visitor, Disposition disposition, String place) {
        List<Action> actions = new ArrayList<>();
        for (Map.Entry<String, String> one : List.of(
                Map.entry("CORRECT", "correction"),
                Map.entry("STAY", "stay"),
                Map.entry("RESUME", "resumption"),
                Map.entry("REINSTATE", "reinstatement"),
                Map.entry("ANNUL", "annulment"),
                Map.entry("EXPUNGE", "expunging"))) {
            if (disposition.allows(one.getKey())) {
                actions.add(Action.link(visitor.say("disposition." + one.getValue()), place + "/" + one.getValue()));
            }
        }
        return actions;
    }

    private static Blocks.Table history(Visitor visitor, Disposition disposition) {
        return new Blocks.Table(
                visitor.say("disposition.history"),
                List.of(visitor.say("journal.at"), visitor.say("disposition.history.step"), visitor.say("board.state")),
                disposition.past().stream()
                        .map(past -> List.of(
                                Cell.of(past.at() == null ? "" : visitor.words().moment(past.at())),
                                Cell.of(visitor.words().code("step.kind", past.kind())),
                                Cell.of(visitor.words().code("step.state", past.state()))))
                        .toList(),
                visitor.say("none"));
    }

    private static Action post(String text, String href, Weight weight, @Nullable String seen) {
        return new Action(text, href, true, weight, Map.of("seen", seen == null ? "" : seen));
    }
}
