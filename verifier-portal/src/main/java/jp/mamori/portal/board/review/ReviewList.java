package jp.mamori.portal.board.review;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Visitor;

/** The list of possible matches: strong ones first, then by the day on which they are due. */
public final class ReviewList {
    private ReviewList() {}

    public static Blocks.Table table(Visitor visitor, String state, List<Review.Summary> reviews) {
        boolean decided = state.equals("DECIDED");
        return new Blocks.Table(
                visitor.say(decided ? "reviews.caption.decided" : "reviews.caption"),
                List.of(
                        visitor.say("reviews.opened"),
                        visitor.say("reviews.strength"),
                        visitor.say("reviews.opinions"),
                        visitor.say(decided ? "field.decision" : "board.due")),
                reviews.stream().map(review -> row(visitor, review, decided)).toList(),
                visitor.say("reviews.none"));
    }

    private static List<Cell> row(Visitor visitor, Review.Summary review, boolean decided) {
        String opened =
                review.openedAt() == null ? review.id() : visitor.words().moment(review.openedAt());
        String given = review.mine()
                ? visitor.say("reviews.given.mine", review.opinionsGiven())
                : visitor.say("reviews.given", review.opinionsGiven());
        var cells = new ArrayList<>(List.of(
                Cell.link(opened, "/board/reviews/" + review.id()),
                Cell.of(visitor.words().code("strength", review.strength())),
                Cell.of(given)));
        cells.add(decided ? Cell.of(outcome(visitor, review)) : due(visitor, review));
        return cells;
    }

    private static String outcome(Visitor visitor, Review.Summary review) {
        return review.outcome() == null ? "" : visitor.words().code("decision", review.outcome());
    }

    private static Cell due(Visitor visitor, Review.Summary review) {
        return review.waiting()
                ? Cell.of(visitor.say("reviews.waiting"))
                : due(visitor, visitor.words().moment(review.dueAt()), review.overdue());
    }

    /** A day by which something is due; a late one says so in words too. */
    public static Cell due(Visitor visitor, String when, boolean overdue) {
        return new Cell(overdue ? visitor.say("board.overdue", when) : when, null, overdue);
    }
}
