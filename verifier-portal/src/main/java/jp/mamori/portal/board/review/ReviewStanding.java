package jp.mamori.portal.board.review;

import java.util.List;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Tone;
import jp.mamori.portal.web.Page;

/** Where a review stands, at the head of its page: due, waiting for the applicant, decided, and for how long that holds. */
final class ReviewStanding {
    private ReviewStanding() {}

    static void add(Page page, Review review) {
        if (review.outcome() != null) {
            decided(page, review, review.outcome());
        } else if (review.question() instanceof Review.Question question && review.isWaiting()) {
            page.add(Blocks.Banner.of(
                    Tone.INFO,
                    page.say("review.waiting"),
                    page.say("review.waiting.since", page.words().moment(question.askedAt()), asked(page, question)),
                    page.say("review.waiting.next")));
        } else if (review.state().equals("OPEN")) {
            open(page, review);
        } else {
            page.add(Blocks.Banner.of(Tone.INFO, page.say("review.closed"), page.say("review.closed.why")));
        }
    }

    private static void open(Page page, Review review) {
        String due = page.say(
                review.overdue() ? "review.overdue" : "review.due",
                page.words().code("strength", review.strength()),
                page.words().moment(review.dueAt()));
        page.add(Blocks.Banner.of(review.overdue() ? Tone.WARNING : Tone.INFO, due, page.say("review.apart")));
        if (review.question() instanceof Review.Question question) {
            page.add(Blocks.Banner.of(
                    Tone.SUCCESS,
                    page.say("review.answered"),
                    page.say(
                            "review.answered.when",
                            page.words().moment(question.askedAt()),
                            asked(page, question),
                            page.words().moment(question.answeredAt())),
                    page.say("review.answered.now")));
        }
        if (review.myOpinion() instanceof Review.Opinion mine) {
            page.add(new Blocks.Summary(page.say("review.mine"), ReviewPages.rows(page.visitor(), mine)))
                    .add(Blocks.Text.of(page.say("review.mine.next")));
        }
    }

    private static void decided(Page page, Review review, String outcome) {
        String until = review.differentUntil() == null
                ? page.say("review.decided." + outcome)
                : page.say("review.different-until", page.words().date(review.differentUntil()));
        page.add(Blocks.Banner.of(
                Tone.SUCCESS, page.say("review.decided", page.words().code("decision", outcome)), until));
        List<Review.Opinion> opinions = review.opinions() == null ? List.of() : review.opinions();
        for (int i = 0; i < opinions.size(); i++) {
            page.add(new Blocks.Summary(
                    page.say("review.opinion.one", i + 1), ReviewPages.rows(page.visitor(), opinions.get(i))));
        }
    }

    private static String asked(Page page, Review.Question question) {
        return String.join(
                page.say("list.separator"),
                question.about().stream()
                        .sorted()
                        .map(code -> page.words().code("review.about", code))
                        .toList());
    }
}
