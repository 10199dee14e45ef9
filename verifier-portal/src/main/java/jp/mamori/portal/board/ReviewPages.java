package jp.mamori.portal.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.board.draft.DraftLists;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Blocks.Tone;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The pages of possible matches: the list, and one side by side with the officer's own opinion. */
final class ReviewPages {
    private static final List<String> DECISIONS = List.of("SAME_PERSON", "DIFFERENT_PERSON", "CANNOT_DECIDE");
    private static final List<String> ITEMS =
            List.of("LICENCE_NUMBER", "REGISTERED_DOMICILE", "FAMILY_REGISTER", "EMPLOYMENT_HISTORY");

    private ReviewPages() {}

    static Blocks.Table table(Visitor visitor, List<Review.Summary> reviews) {
        return new Blocks.Table(
                visitor.say("reviews.caption"),
                List.of(
                        visitor.say("reviews.opened"),
                        visitor.say("reviews.strength"),
                        visitor.say("reviews.opinions"),
                        visitor.say("board.due")),
                reviews.stream().map(review -> row(visitor, review)).toList(),
                visitor.say("reviews.none"));
    }

    private static List<Cell> row(Visitor visitor, Review.Summary review) {
        String opened =
                review.openedAt() == null ? review.id() : visitor.words().moment(review.openedAt());
        String given = review.mine()
                ? visitor.say("reviews.given.mine", review.opinionsGiven())
                : visitor.say("reviews.given", review.opinionsGiven());
        return List.of(
                Cell.link(opened, "/board/reviews/" + review.id()),
                Cell.of(visitor.words().code("strength", review.strength())),
                Cell.of(given),
                due(visitor, visitor.words().moment(review.dueAt()), review.overdue()));
    }

    /** A day by which something is due; a late one says so in words too. */
    static Cell due(Visitor visitor, String when, boolean overdue) {
        return new Cell(overdue ? visitor.say("board.overdue", when) : when, null, overdue);
    }

    static Page one(Visitor visitor, Review review, String seen, Ask ask) {
        Page page = visitor.page("review.title").back("/board/reviews");
        page.add(Blocks.Banner.of(Tone.INFO, visitor.say("review.apart"), visitor.say("review.apart.why")));
        page.add(sides(visitor, review)).add(explanation(visitor, review));
        if (review.outcome() != null) {
            page.add(Blocks.Banner.of(
                    Tone.SUCCESS, visitor.say("review.decided"), visitor.words().code("decision", review.outcome())));
        }
        if (review.myOpinion() != null) {
            return page.add(new Blocks.Summary(visitor.say("review.mine"), mine(visitor, review.myOpinion())));
        }
        if (review.state().equals("OPEN") && review.outcome() == null) {
            page.add(new Blocks.Heading(visitor.say("review.opinion")));
            Question question = opinion(visitor, review.id(), seen, ask);
            page.add(question);
        }
        return page;
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

    private static Blocks.Table explanation(Visitor visitor, Review review) {
        List<Review.Line> lines =
                review.explanation() == null ? List.of() : review.explanation().lines();
        return new Blocks.Table(
                visitor.say("review.explanation"),
                List.of(
                        visitor.say("review.item"),
                        visitor.say("review.applicant"),
                        visitor.say("review.record"),
                        visitor.say("review.relation"),
                        visitor.say("review.bits")),
                lines.stream().map(line -> row(visitor, line)).toList(),
                visitor.say("none"));
    }

    private static List<Cell> row(Visitor visitor, Review.Line line) {
        return List.of(
                Cell.of(visitor.words().code("matched", line.field())),
                Cell.of(shown(visitor, line.field(), line.asked())),
                Cell.of(shown(visitor, line.field(), line.recorded())),
                Cell.of(visitor.words().code("relation", line.relation())),
                Cell.of(String.format(java.util.Locale.ROOT, "%+.1f", line.bits())));
    }

    /** A compared value as people read it: dates in words, codes by name. */
    private static String shown(Visitor visitor, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return "";
        }
        return switch (field) {
            case "BIRTH_DATE" ->
                value.matches("\\d{4}-\\d\\d-\\d\\d") ? visitor.words().date(LocalDate.parse(value)) : value;
            case "SEX" -> visitor.words().code("sex", value);
            case "PREFECTURE" -> visitor.words().code("prefecture", value);
            default -> value;
        };
    }

    private static List<Row> mine(Visitor visitor, Review.Opinion opinion) {
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
        return side.birthDate() == null ? "" : visitor.words().date(side.birthDate());
    }

    private static String licences(Visitor visitor, Review.Side side) {
        return side.licenceNumbers() == null ? "" : String.join(visitor.say("list.separator"), side.licenceNumbers());
    }

    private static String domicile(Visitor visitor, Content.@Nullable Domicile domicile) {
        if (domicile == null || domicile.prefecture() == null) {
            return "";
        }
        return visitor.words().code("prefecture", domicile.prefecture())
                + (domicile.municipality() == null ? "" : domicile.municipality());
    }
}
