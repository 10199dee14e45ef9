package jp.mamori.portal.board.supervision;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.board.EmployerUse;
import jp.mamori.portal.registry.board.SupervisionRegistry;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The employers under the authority: who uses the registry, and who never checks. */
@Controller("/board/employers")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
class EmployersController {
    private final SupervisionRegistry registry;

    EmployersController(SupervisionRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, @QueryValue(defaultValue = "") String cursor) {
        ListPage<EmployerUse> found = registry.employers(visitor.signedIn(), cursor);
        Page page = visitor.page("employers.title")
                .add(Blocks.Text.of(visitor.say("employers.lead"), visitor.say("employers.counted")))
                .add(table(visitor, found.all()));
        if (found.next() != null) {
            page.add(Blocks.Links.of(new Link(visitor.say("next"), "/board/employers?cursor=" + found.next())));
        }
        return Html.show(page);
    }

    private static Blocks.Table table(Visitor visitor, List<EmployerUse> employers) {
        return new Blocks.Table(
                visitor.say("employers.caption"),
                List.of(
                        visitor.say("employers.name"),
                        visitor.say("employers.place"),
                        visitor.say("employers.enrolled"),
                        visitor.say("employers.signed-in"),
                        visitor.say("employers.checks")),
                employers.stream().map(one -> row(visitor, one)).toList(),
                visitor.say("employers.none"));
    }

    private static List<Cell> row(Visitor visitor, EmployerUse one) {
        return List.of(
                Cell.of(one.employer().name()),
                Cell.of(place(visitor, one)),
                one.enrolled()
                        ? Cell.of(visitor.say("employers.enrolled.yes"))
                        : new Cell(visitor.say("employers.enrolled.no"), null, true),
                Cell.of(
                        one.lastSignIn() == null
                                ? visitor.say("employers.signed-in.never")
                                : visitor.words().month(one.lastSignIn())),
                one.checked()
                        ? Cell.of(checks(visitor, one))
                        : new Cell(visitor.say("employers.checks.none"), null, true));
    }

    private static String place(Visitor visitor, EmployerUse one) {
        return Stream.of(prefecture(visitor, one.prefecture()), one.municipality() == null ? "" : one.municipality())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String prefecture(Visitor visitor, @Nullable String code) {
        return code == null ? "" : visitor.words().code("prefecture", code);
    }

    /** The months with checks, the newest first. */
    private static String checks(Visitor visitor, EmployerUse one) {
        return one.months().reversed().stream()
                .filter(month -> month.checks() > 0)
                .map(month -> visitor.say(
                        "employers.checks.month",
                        visitor.words().month(month.month()),
                        visitor.words().count(month.checks())))
                .collect(Collectors.joining(visitor.say("employers.checks.and")));
    }
}
