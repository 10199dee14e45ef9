package jp.mamori.portal.board.retention;

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
import java.util.Map;
import java.util.UUID;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.Tagged;
import jp.mamori.portal.registry.board.RetentionReport;
import jp.mamori.portal.registry.board.SupervisionRegistry;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** Retention reports: one officer makes one, another decides, and only then is something expunged. */
@Controller("/board/retention")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class RetentionController {
    private static final String PLACE = "/board/retention";

    private final SupervisionRegistry registry;

    RetentionController(SupervisionRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Page page = visitor.page("retention.title").add(Blocks.Text.of(visitor.say("retention.lead")));
        if (visitor.signedIn().hasRole("BOARD_DRAFTER")) {
            Map<String, String> key = Map.of("key", UUID.randomUUID().toString());
            page.add(new Blocks.Actions(
                    List.of(new Action(visitor.say("retention.make"), PLACE, true, Blocks.Weight.FIRST, key))));
        }
        return Html.show(page.add(new Blocks.Table(
                visitor.say("retention.caption"),
                List.of(visitor.say("retention.made"), visitor.say("board.state")),
                registry.reports(visitor.signedIn()).stream()
                        .map(one -> List.of(
                                Cell.link(visitor.words().moment(one.proposedAt()), PLACE + "/" + one.id()),
                                Cell.of(visitor.words().code("retentionState", one.state()))))
                        .toList(),
                visitor.say("retention.none"))));
    }

    @Post
    HttpResponse<?> make(Form form, Visitor visitor) {
        return switch (registry.makeReport(visitor.signedIn(), form.first("key"))) {
            case Answer.Done<RetentionReport>(RetentionReport made, String tag) -> Html.go(PLACE + "/" + made.id());
            case Answer.Refused<RetentionReport>(Problem problem) -> Trouble.of(visitor, problem, PLACE);
        };
    }

    @Get("/{id}")
    HttpResponse<?> one(Visitor visitor, String id) {
        Tagged<RetentionReport> held = registry.report(visitor.signedIn(), id);
        return Html.show(ReportPage.of(visitor, held.body(), held.tag(), Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/{id}")
    HttpResponse<?> decide(Form form, Visitor visitor, String id) {
        RetentionReport report = registry.report(visitor.signedIn(), id).body();
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = ReportPage.of(visitor, report, form.first("seen"), ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        boolean approve = ask.typed().first("retentionDecision").equals("APPROVE");
        String place = PLACE + "/" + id;
        return switch (registry.decide(visitor.signedIn(), id, form.first("seen"), approve)) {
            case Answer.Done<RetentionReport> done -> Html.go(place);
            case Answer.Refused<RetentionReport>(Problem problem) -> Trouble.of(visitor, problem, place);
        };
    }
}
