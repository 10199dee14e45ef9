package jp.mamori.portal.board;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.board.review.ReviewList;
import jp.mamori.portal.form.Choice;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.registry.board.LicenceTask;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** A board's task list, and all its dispositions. */
@Controller("/board")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
class BoardController {
    private static final List<String> LISTS =
            List.of("ALL", "DRAFT", "RETURNED", "TO_APPROVE", "AWAITING_EFFECT", "IN_FORCE", "STAYED", "ANNULLED");
    private final BoardRegistry registry;

    BoardController(BoardRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> tasks(Visitor visitor) {
        if (visitor.signedIn().isSupervisorOnly()) {
            return Html.go("/board/employers");
        }
        Page page = visitor.page("board.home.title");
        boolean drafter = visitor.signedIn().hasRole("BOARD_DRAFTER");
        if (drafter) {
            page.add(Blocks.Actions.of(Action.first(visitor.say("board.new"), "/board/draft")));
        }
        if (visitor.signedIn().hasRole("BOARD_APPROVER")) {
            page.add(list(visitor, "TO_APPROVE"));
        }
        if (drafter) {
            page.add(list(visitor, "RETURNED")).add(list(visitor, "DRAFT"));
        }
        ListPage<Review.Summary> reviews = registry.reviews(visitor.signedIn(), "OPEN", "");
        page.add(ReviewList.table(visitor, "OPEN", reviews.all()));
        if (reviews.next() != null) {
            page.add(Blocks.Links.of(new Link(visitor.say("board.reviews.further"), "/board/reviews")));
        }
        return Html.show(page.add(licenceTasks(visitor))
                .add(Blocks.Links.of(
                        new Link(visitor.say("delays.title"), "/board/delays"),
                        new Link(visitor.say("retention.title"), "/board/retention"))));
    }

    @Get("/dispositions")
    HttpResponse<?> dispositions(
            Visitor visitor,
            @QueryValue(defaultValue = "ALL") String task,
            @QueryValue(defaultValue = "") String cursor) {
        String asked = LISTS.contains(task) ? task : "ALL";
        ListPage<Disposition.Summary> found = registry.dispositions(visitor.signedIn(), asked, cursor);
        Page page = visitor.page("board.dispositions.title")
                .add(new Choice(
                        "/board/dispositions",
                        "task",
                        visitor.say("board.list.which"),
                        Codes.options(visitor.words(), "board.list", LISTS),
                        asked))
                .add(table(visitor, asked, found.all()));
        if (found.next() != null) {
            page.add(Blocks.Links.of(
                    new Link(visitor.say("next"), "/board/dispositions?task=" + asked + "&cursor=" + found.next())));
        }
        return Html.show(page);
    }

    private Blocks.Table list(Visitor visitor, String task) {
        return table(
                visitor,
                task,
                registry.dispositions(visitor.signedIn(), task, "").all());
    }

    private static Blocks.Table table(Visitor visitor, String task, List<Disposition.Summary> found) {
        return new Blocks.Table(
                visitor.words().code("board.list", task),
                List.of(
                        visitor.say("field.caseNumber"),
                        visitor.say("field.kind"),
                        visitor.say("names.name"),
                        visitor.say("field.decidedOn"),
                        visitor.say("board.state")),
                found.stream().map(one -> row(visitor, one)).toList(),
                visitor.say("board.list.none"));
    }

    private static List<Cell> row(Visitor visitor, Disposition.Summary one) {
        String number = one.caseNumber() == null || one.caseNumber().isBlank()
                ? visitor.say("board.no-number")
                : one.caseNumber();
        Disposition.OpenStep open = one.openStep();
        String state = visitor.words().code("state", one.state());
        return List.of(
                Cell.link(number, "/board/dispositions/" + one.id()),
                Cell.of(visitor.words().code("kind", one.kind())),
                Cell.of(one.personName()),
                Cell.of(one.decidedOn() == null ? "" : visitor.words().date(one.decidedOn())),
                Cell.of(
                        open == null
                                        || (open.kind().equals("RECORD")
                                                && !open.state().equals("RETURNED"))
                                ? state
                                : visitor.say(
                                        "board.state.step",
                                        state,
                                        visitor.words().code("step.kind", open.kind()),
                                        visitor.words().code("step.state", open.state()))));
    }

    private Blocks.Table licenceTasks(Visitor visitor) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LicenceTask task : registry.licenceTasks(visitor.signedIn())) {
            rows.add(List.of(
                    Cell.link(
                            visitor.words().code("licenceTask", task.kind()),
                            task.disposition() == null
                                    ? "/board/draft/from/" + task.dismissal().id()
                                    : "/board/dispositions/" + task.disposition()),
                    Cell.of(
                            task.dismissal().authority() == null
                                    ? ""
                                    : task.dismissal().authority().name()),
                    Cell.of(task.dismissal().caseNumber()),
                    ReviewList.due(visitor, visitor.words().date(task.dueOn()), task.overdue())));
        }
        return new Blocks.Table(
                visitor.say("board.licence-tasks"),
                List.of(
                        visitor.say("board.licence-tasks.what"),
                        visitor.say("board.licence-tasks.by"),
                        visitor.say("field.caseNumber"),
                        visitor.say("board.due")),
                rows,
                visitor.say("board.licence-tasks.none"));
    }
}
