package jp.mamori.portal.board.retention;

import java.util.List;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.registry.board.RetentionReport;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** One retention report: what would be expunged, and the decision of an officer who did not make it. */
final class ReportPage {
    private static final List<String> DECISIONS = List.of("APPROVE", "REJECT");

    private ReportPage() {}

    static Page of(Visitor visitor, RetentionReport report, String seen, Ask ask) {
        Page page = visitor.page("retention.report").back("/board/retention").add(summary(visitor, report));
        if (report.state().equals("PROPOSED") && !report.proposedByMe()) {
            page.add(Blocks.Banner.of(
                    Blocks.Tone.WARNING,
                    visitor.say("disposition.expunging.never-back"),
                    visitor.say("retention.what")));
        }
        page.add(items(visitor, report));
        if (!report.state().equals("PROPOSED")) {
            return page;
        }
        if (report.proposedByMe()) {
            return page.add(Blocks.Banner.of(
                    Blocks.Tone.INFO, visitor.say("retention.mine"), visitor.say("retention.mine.why")));
        }
        ask.radios("retentionDecision", true, Codes.options(visitor.words(), "retentionDecision", DECISIONS));
        return page.add(new Question(ask, "/board/retention/" + report.id(), visitor.say("retention.decide"))
                .hidden("seen", seen));
    }

    private static Blocks.Summary summary(Visitor visitor, RetentionReport report) {
        return new Blocks.Summary(
                null,
                List.of(
                        Row.of(visitor.say("board.state"), visitor.words().code("retentionState", report.state())),
                        Row.of(visitor.say("retention.until"), visitor.words().date(report.decidedUntil())),
                        Row.of(visitor.say("retention.made"), visitor.words().moment(report.proposedAt())),
                        Row.of(
                                visitor.say("retention.decided"),
                                report.decidedAt() == null
                                        ? null
                                        : visitor.words().moment(report.decidedAt())),
                        Row.of(
                                visitor.say("retention.done"),
                                report.doneAt() == null ? null : visitor.words().moment(report.doneAt()))));
    }

    private static Blocks.Table items(Visitor visitor, RetentionReport report) {
        return new Blocks.Table(
                visitor.say("retention.items", report.all().size()),
                List.of(visitor.say("field.kind"), visitor.say("field.decidedOn"), visitor.say("retention.outcome")),
                report.all().stream().map(item -> row(visitor, item)).toList(),
                visitor.say("retention.items.none"));
    }

    /** What was expunged has no page any more. */
    private static List<Cell> row(Visitor visitor, RetentionReport.Item item) {
        String kind = visitor.words().code("kind", item.kind());
        boolean gone = "EXPUNGED".equals(item.outcome());
        return List.of(
                gone ? Cell.of(kind) : Cell.link(kind, "/board/dispositions/" + item.disposition()),
                Cell.of(visitor.words().date(item.decidedOn())),
                Cell.of(
                        item.outcome() == null
                                ? visitor.say("retention.outcome.none")
                                : visitor.words().code("retentionOutcome", item.outcome())));
    }
}
