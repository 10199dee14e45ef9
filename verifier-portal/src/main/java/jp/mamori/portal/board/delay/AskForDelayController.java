package jp.mamori.portal.board.delay;

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
import jp.mamori.portal.form.Field;
import jp.mamori.portal.form.Folding;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.board.AccessDelay;
import jp.mamori.portal.registry.board.SupervisionRegistry;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** Asks that the applicant of a review be shown later that this authority looks at their data. */
@Controller("/board/reviews/{id}/delay")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class AskForDelayController {
    private static final List<String> BASES = List.of("CRIMINAL_INVESTIGATION", "CHILD_PROTECTION", "COURT_ORDER");
    private static final int LONGEST = 90;

    private final SupervisionRegistry registry;

    AskForDelayController(SupervisionRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String id) {
        return Html.show(page(visitor, id, Ask.shown(visitor.words(), new Typed())));
    }

    @Post
    HttpResponse<?> ask(Form form, Visitor visitor, String id) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = page(visitor, id, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        Typed typed = ask.typed();
        var wanted = new AccessDelay.Wanted(id, typed.first("delayBasis"), days(typed.first("delayDays")));
        return switch (registry.propose(visitor.signedIn(), wanted)) {
            case Answer.Done<AccessDelay.Done> done -> Html.go("/board/delays");
            case Answer.Refused<AccessDelay.Done>(Problem problem) ->
                Trouble.of(visitor, problem, "/board/reviews/" + id);
        };
    }

    private static Page page(Visitor visitor, String id, Ask ask) {
        ask.radios("delayBasis", true, Codes.options(visitor.words(), "delayBasis", BASES))
                .text("delayDays", Field.Look.plain(4, 4), true, value -> days(value) > 0, "error.delay-days");
        String place = "/board/reviews/" + id;
        return visitor.page("delay.ask")
                .back(place)
                .add(Blocks.Text.of(visitor.say("delay.ask.lead")))
                .add(Blocks.Bullets.of(
                        visitor.say("delay.ask.own"),
                        visitor.say("delay.ask.sealed"),
                        visitor.say("delay.ask.second"),
                        visitor.say("delay.ask.once")))
                .add(new Question(ask, place + "/delay", visitor.say("delay.ask.send")));
    }

    /** Days of 1 to 90, full-width digits too; 0 where it is none of these. */
    private static int days(String typed) {
        String digits = Folding.code(typed);
        if (!digits.matches("\\d{1,3}")) {
            return 0;
        }
        int days = Integer.parseInt(digits);
        return days <= LONGEST ? days : 0;
    }
}
