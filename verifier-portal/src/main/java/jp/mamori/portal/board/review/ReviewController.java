package jp.mamori.portal.board.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Choice;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.Tagged;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** Possible matches between applicants and the board's records: each officer decides apart, with reasons. */
@Controller("/board/reviews")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class ReviewController {
    private static final List<String> STATES = List.of("OPEN", "DECIDED");

    private final BoardRegistry registry;

    ReviewController(BoardRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> list(
            Visitor visitor,
            @QueryValue(defaultValue = "OPEN") String state,
            @QueryValue(defaultValue = "") String cursor) {
        String asked = STATES.contains(state) ? state : "OPEN";
        ListPage<Review.Summary> found = registry.reviews(visitor.signedIn(), asked, cursor);
        Page page = visitor.page("reviews.title")
                .add(Blocks.Text.of(visitor.say("reviews.lead")))
                .add(new Choice(
                        "/board/reviews",
                        "state",
                        visitor.say("reviews.which"),
                        Codes.options(visitor.words(), "reviews.state", STATES),
                        asked))
                .add(ReviewList.table(visitor, asked, found.all()));
        if (found.next() != null) {
            page.add(Blocks.Links.of(
                    new Link(visitor.say("next"), "/board/reviews?state=" + asked + "&cursor=" + found.next())));
        }
        return Html.show(page);
    }

    @Get("/{id}")
    HttpResponse<?> one(Visitor visitor, String id) {
        Tagged<Review> held = registry.review(visitor.signedIn(), id);
        return Html.show(ReviewPages.one(visitor, held.body(), held.tag(), Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/{id}")
    HttpResponse<?> opine(Form form, Visitor visitor, String id) {
        Review review = registry.review(visitor.signedIn(), id).body();
        Typed typed = new Typed(form);
        Ask ask = Ask.judged(visitor.words(), typed);
        Page again = ReviewPages.one(visitor, review, form.first("seen"), ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        var opinion = new Review.Opinion(typed.first("decision"), typed.all("agreeingItems"), typed.first("reasons"));
        String place = "/board/reviews/" + id;
        return switch (registry.opine(visitor.signedIn(), id, form.first("seen"), opinion)) {
            case Answer.Done<Review> done -> Html.go(place);
            case Answer.Refused<Review>(Problem problem) -> Trouble.of(visitor, problem, place);
        };
    }
}
