package jp.mamori.portal.board.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.board.draft.DraftLists;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Prefectures;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** One possible match: what would settle it, both people side by side, and the officer's own opinion. */
final class ReviewPages {
    private static final List<String> DECISIONS = List.of("SAME_PERSON", "DIFFERENT_PERSON", "CANNOT_DECIDE");
    private static final List<String> ITEMS =
            List.of("LICENCE_NUMBER", "REGISTERED_DOMICILE", "FAMILY_REGISTER", "EMPLOYMENT_HISTORY");

    private ReviewPages() {}

    static Page one(Visitor visitor, Review review, String seen, Ask ask) {
        Page page = visitor.page("review.title").back("/board/reviews");
        ReviewStanding.add(page, review);
        Review.Explanation explanation = review.explanation();
        if (explanation != null) {
            settled(page, explanation.settledBy());
            page.add(Waterfall.of(
                    visitor, visitor.say("review.explanation"), visitor.say("review.applicant"), explanation));
        }
        page.add(sides(visitor, review));
        if (review.allows("ASK_APPLICANT")) {
            page.add(new Blocks.Heading(visitor.say("review.ask")))
                    .add(Blocks.Text.of(visitor.say("review.ask.when")))
                    .add(Blocks.Actions.of(
                            Action.link(visitor.say("review.ask"), "/board/reviews/" + review.id() + "/question")));
        }
        if (visitor.signedIn().hasRole("BOARD_DRAFTER")) {
            page.add(Blocks.Links.of(new Link(visitor.say("delay.ask"), "/board/reviews/" + review.id() + "/delay")));
        }
        if (review.allows("GIVE_OPINION")) {
            page.add(new Blocks.Heading(visitor.say("review.opinion")))
                    .add(Blocks.Text.of(visitor.say("review.apart.why")))
                    .add(opinion(visitor, review.id(), seen, ask));
        }
        return page;
    }

    /** What would settle the case comes before everything that only makes it likely. */
    private static void settled(Page page, List<String> settledBy) {
        if (settledBy.isEmpty()) {
            return;
        }
        page.add(new Blocks.Heading(page.say("review.settle")))
                .add(Blocks.Text.of(page.say("review.settle.what")))
                .add(new Blocks.Bullets(settledBy.stream()
                        .map(code -> page.words().code("settle", code))
                        .toList()));
    }

    private static Question opinion(Visitor visitor, String id, String seen, Ask ask) {
        boolean same = ask.typed().first("decision").equals("SAME_PERSON");
        if (ask.judging() && same && ask.typed().all("agreeingItems").isEmpty()) {
            ask.fault("agreeingItems", visitor.say("error.agreeing"));
        }
        ask.radios("decision", true, Codes.options(visitor.words(), "decision", DECISIONS))
                .ticks("agreeingItems", Codes.options(visitor.words(), "agreeing", ITEMS))
                .area("reasons", 2000, true);
        return new Question(ask, "/board/reviews/" + id, visitor.say("review.send")).hidden("seen", seen);
    }

    private static Blocks.Table sides(Visitor visitor, Review review) {
        Review.Side applicant = review.applicant();
        Review.Side record = review.record();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(compared(visitor, "names.name", names(visitor, applicant), names(visitor, record)));
        rows.add(compared(visitor, "field.birthDate", date(visitor, applicant), date(visitor, record)));
        rows.add(compared(visitor, "names.licences", licences(visitor, applicant), licences(visitor, record)));
        rows.add(compared(
                visitor,
                "names.domicile",
                domicile(visitor, applicant.domicile()),
                domicile(visitor, record.domicile())));
        if (record.kind() != null) {
            rows.add(compared(visitor, "field.kind", "", visitor.words().code("kind", record.kind())));
        }
        rows.add(compared(visitor, "field.caseNumber", "", record.caseNumber()));
        rows.add(compared(
                visitor,
                "field.decidedOn",
                "",
                record.decidedOn() == null ? "" : visitor.words().date(record.decidedOn())));
        return new Blocks.Table(
                visitor.say("review.sides"),
                List.of(visitor.say("review.item"), visitor.say("review.applicant"), visitor.say("review.record")),
                rows,
                "");
    }

    /** An opinion in words, as the officer gave it. */
    static List<Row> rows(Visitor visitor, Review.Opinion opinion) {
        List<String> items = opinion.agreeingItems() == null ? List.of() : opinion.agreeingItems();
        return List.of(
                Row.of(visitor.say("field.decision"), visitor.words().code("decision", opinion.decision())),
                new Row(
                        visitor.say("field.agreeingItems"),
                        items.stream()
                                .map(item -> visitor.words().code("agreeing", item))
                                .toList(),
                        null),
                Row.of(visitor.say("field.reasons"), opinion.reasons()));
    }

    private static List<Cell> compared(Visitor visitor, String label, String one, @Nullable String other) {
        return List.of(Cell.of(visitor.say(label)), Cell.of(one), Cell.of(other));
    }

    private static String names(Visitor visitor, Review.Side side) {
        List<Content.Name> names = side.names() == null ? List.of() : side.names();
        return String.join(
                "\n",
                names.stream()
                        .map(name -> visitor.say(
                                "name.typed", visitor.words().code("nameType", name.type()), DraftLists.shown(name)))
                        .toList());
    }

    private static String date(Visitor visitor, Review.Side side) {
        LocalDate born = side.birthDate();
        return born == null ? "" : visitor.words().date(born);
    }

    private static String licences(Visitor visitor, Review.Side side) {
        return side.licenceNumbers() == null ? "" : String.join(visitor.say("list.separator"), side.licenceNumbers());
    }

    private static String domicile(Visitor visitor, Content.@Nullable Domicile domicile) {
        return domicile == null
                ? ""
                : Prefectures.shown(visitor.words(), domicile.prefecture(), domicile.municipality());
    }
}
