package jp.mamori.portal.board.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.Tagged;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** Asks the applicant (本人に確認), in the words that anybody reads whose input is incomplete. */
@Controller("/board/reviews/{id}/question")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class QuestionController {
    private static final List<String> ABOUT = List.of("FORMER_NAMES_DECLARATION", "READING_OR_LATIN", "BIRTH_DATE");

    private final BoardRegistry registry;

    QuestionController(BoardRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String id) {
        Tagged<Review> held = registry.review(visitor.signedIn(), id);
        if (!held.body().allows("ASK_APPLICANT")) {
            return Html.go("/board/reviews/" + id);
        }
        Typed typed = new Typed().put("about", ABOUT.subList(0, 1));
        return Html.show(page(visitor, id, held.tag(), Ask.shown(visitor.words(), typed)));
    }

    @Post
    HttpResponse<?> ask(Form form, Visitor visitor, String id) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        if (ask.typed().all("about").isEmpty()) {
            ask.fault("about", visitor.say("error.about"));
        }
        Page again = page(visitor, id, form.first("seen"), ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        var question = new Review.NewQuestion(ask.typed().all("about"));
        String place = "/board/reviews/" + id;
        return switch (registry.ask(visitor.signedIn(), id, form.first("seen"), question)) {
            case Answer.Done<Review> done -> Html.go(place);
            case Answer.Refused<Review>(Problem problem) -> Trouble.of(visitor, problem, place);
        };
    }

    private static Page page(Visitor visitor, String id, String seen, Ask ask) {
        ask.ticks("about", Codes.options(visitor.words(), "review.about", ABOUT));
        String place = "/board/reviews/" + id;
        return visitor.page("review.ask")
                .back(place)
                .add(Blocks.Text.of(visitor.say("review.ask.lead")))
                .add(Blocks.Bullets.of(
                        visitor.say("review.ask.neutral"),
                        visitor.say("review.ask.waits"),
                        visitor.say("review.ask.once")))
                .add(new Question(ask, place + "/question", visitor.say("review.ask.send")).hidden("seen", seen));
    }
}
