package jp.mamori.portal.board.search;

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
import java.util.HashMap;
import java.util.Map;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.PersonSearch;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** Searches for a person; the answer is shown from the session, so that reloading searches nothing twice. */
@Controller(SearchController.PLACE)
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class SearchController {
    static final String PLACE = "/board/search";

    private final BoardRegistry registry;

    SearchController(BoardRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return Html.show(SearchPages.form(
                visitor, Ask.shown(visitor.words(), last(visitor).typed())));
    }

    /** An empty form for another person; what was found before goes. */
    @Post("/again")
    HttpResponse<?> again(Form form, Visitor visitor) {
        visitor.signedIn().drop(LastSearch.class);
        return Html.go(PLACE);
    }

    @Post
    HttpResponse<?> search(Form form, Visitor visitor) {
        Typed typed = new Typed(form);
        Ask ask = Ask.judged(visitor.words(), typed);
        Page again = SearchPages.form(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return switch (registry.search(visitor.signedIn(), PersonSought.of(typed))) {
            case Answer.Done<PersonSearch>(PersonSearch answer, String tag) -> {
                last(visitor).answered(typed, answer);
                yield Html.go(PLACE + "/result");
            }
            case Answer.Refused<PersonSearch>(Problem problem)
            when problem.status() == 429 ->
                Html.show(HttpStatus.TOO_MANY_REQUESTS, SearchPages.overQuota(visitor, problem));
            case Answer.Refused<PersonSearch>(Problem problem)
            when problem.faults().isEmpty() -> Trouble.of(visitor, problem, PLACE);
            case Answer.Refused<PersonSearch>(Problem problem) ->
                Html.show(SearchPages.form(visitor, Ask.refused(visitor.words(), typed, told(problem))));
        };
    }

    @Get("/result")
    HttpResponse<?> result(Visitor visitor) {
        LastSearch last = last(visitor);
        return last.answer() instanceof PersonSearch answer
                ? Html.show(SearchPages.result(visitor, last.typed(), answer))
                : Html.go(PLACE);
    }

    private static Map<String, String> told(Problem problem) {
        Map<String, String> told = new HashMap<>();
        problem.faults()
                .forEach(fault -> told.putIfAbsent(
                        PersonSought.fieldOf(fault.pointer()),
                        fault.message() == null ? problem.words() : fault.message()));
        return told;
    }

    private static LastSearch last(Visitor visitor) {
        return visitor.signedIn().draft(LastSearch.class, LastSearch::new);
    }
}
