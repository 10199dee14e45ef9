package jp.mamori.portal.board.delay;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import jp.mamori.portal.registry.board.AccessDelay;
import jp.mamori.portal.registry.board.SupervisionRegistry;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The authority's delays, and the second officer's decision on one. */
@Controller("/board/delays")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class DelayController {
    private static final List<String> DECISIONS = List.of("APPROVE", "REJECT");

    private final SupervisionRegistry registry;

    DelayController(SupervisionRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        List<AccessDelay> delays = registry.delays(visitor.signedIn());
        return Html.show(visitor.page("delays.title")
                .add(Blocks.Text.of(visitor.say("delays.lead")))
                .add(new Blocks.Table(
                        visitor.say("delays.caption"),
                        List.of(
                                visitor.say("delays.asked"),
                                visitor.say("field.delayBasis"),
                                visitor.say("board.state"),
                                visitor.say("delays.until")),
                        delays.stream().map(one -> row(visitor, one)).toList(),
                        visitor.say("delays.none"))));
    }

    private static List<Cell> row(Visitor visitor, AccessDelay delay) {
        return List.of(
                Cell.link(visitor.words().moment(delay.proposedAt()), "/board/delays/" + delay.id()),
                Cell.of(visitor.words().code("delayBasis", delay.basis())),
                Cell.of(visitor.words().code("delayState", delay.state())),
                Cell.of(delay.endsAt() == null ? "" : visitor.words().moment(delay.endsAt())));
    }

    @Get("/{id}")
    HttpResponse<?> one(Visitor visitor, String id) {
        return registry.delay(visitor.signedIn(), id)
                .<HttpResponse<?>>map(delay -> Html.show(page(visitor, delay, Ask.shown(visitor.words(), new Typed()))))
                .orElseGet(() -> Trouble.page(visitor, HttpStatus.NOT_FOUND));
    }

    @Post("/{id}")
    HttpResponse<?> decide(Form form, Visitor visitor, String id) {
        var found = registry.delay(visitor.signedIn(), id);
        if (found.isEmpty()) {
            return Trouble.page(visitor, HttpStatus.NOT_FOUND);
        }
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = page(visitor, found.get(), ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        boolean approve = ask.typed().first("delayDecision").equals("APPROVE");
        String place = "/board/delays/" + id;
        return switch (registry.decide(visitor.signedIn(), id, approve)) {
            case Answer.Done<AccessDelay.Done> done -> Html.go(place);
            case Answer.Refused<AccessDelay.Done>(Problem problem) -> Trouble.of(visitor, problem, place);
        };
    }

    private static Page page(Visitor visitor, AccessDelay delay, Ask ask) {
        Page page = visitor.page("delay.title")
                .back("/board/delays")
                .add(summary(visitor, delay))
                .add(Blocks.Links.of(new Link(visitor.say("delay.review"), "/board/reviews/" + delay.review())));
        if (!delay.state().equals("PROPOSED")) {
            return page.add(Blocks.Text.of(visitor.say("delay.state." + delay.state())));
        }
        if (delay.proposedByMe()) {
            return page.add(
                    Blocks.Banner.of(Blocks.Tone.INFO, visitor.say("delay.mine"), visitor.say("delay.mine.why")));
        }
        ask.radios("delayDecision", true, Codes.options(visitor.words(), "delayDecision", DECISIONS));
        return page.add(new Question(ask, "/board/delays/" + delay.id(), visitor.say("delay.decide")));
    }

    private static Blocks.Summary summary(Visitor visitor, AccessDelay delay) {
        return new Blocks.Summary(
                null,
                List.of(
                        Row.of(visitor.say("field.delayBasis"), visitor.words().code("delayBasis", delay.basis())),
                        Row.of(visitor.say("field.delayDays"), visitor.say("delay.days", delay.days())),
                        Row.of(visitor.say("board.state"), visitor.words().code("delayState", delay.state())),
                        Row.of(visitor.say("delays.asked"), visitor.words().moment(delay.proposedAt())),
                        Row.of(
                                visitor.say("delay.decide-until"),
                                delay.state().equals("PROPOSED")
                                        ? visitor.words().moment(delay.decideUntil())
                                        : null),
                        Row.of(
                                visitor.say("delays.until"),
                                delay.endsAt() == null ? null : visitor.words().moment(delay.endsAt()))));
    }
}
