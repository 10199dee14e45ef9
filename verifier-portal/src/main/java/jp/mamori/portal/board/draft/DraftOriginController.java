package jp.mamori.portal.board.draft;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Dismissal;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Words;
import org.jspecify.annotations.Nullable;

/** From which dismissal a licence action arises: picked from the officer's list, or found by authority, day and case number. */
@Controller(OriginPages.PLACE)
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class DraftOriginController {
    private static final Map<String, String> FIELDS = Map.of(
            "/authority", "originAuthority",
            "/decidedFrom", "originFrom",
            "/decidedUntil", "originUntil",
            "/caseNumber", "originNumber");

    private final BoardRegistry registry;
    private final OpenRegistry open;
    private final Clock clock;

    DraftOriginController(BoardRegistry registry, OpenRegistry open, Clock clock) {
        this.registry = registry;
        this.open = open;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return withFound(
                visitor,
                (found, chosen) -> Html.show(OriginPages.pick(
                        visitor,
                        DraftController.draft(visitor),
                        Ask.shown(
                                visitor.words(), DraftController.draft(visitor).typed()),
                        found,
                        chosen)));
    }

    @Post
    HttpResponse<?> picked(Form form, Visitor visitor) {
        DispositionDraft draft = DraftController.draft(visitor);
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        return withFound(visitor, (found, chosen) -> {
            Page again = OriginPages.pick(visitor, draft, ask, found, chosen);
            if (ask.wrong()) {
                return Html.show(again);
            }
            draft.typed().take(ask.typed(), ask.names());
            return Html.go(DraftController.after(draft, DraftStep.ORIGIN));
        });
    }

    @Get("/search")
    HttpResponse<?> search(Visitor visitor) {
        return Html.show(searchPage(
                visitor,
                Ask.shown(visitor.words(), DraftController.draft(visitor).typed())));
    }

    @Post("/search")
    HttpResponse<?> searched(Form form, Visitor visitor) {
        DispositionDraft draft = DraftController.draft(visitor);
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = searchPage(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return switch (registry.dismissals(visitor.signedIn(), OriginPages.wanted(draft, ask.typed()))) {
            case Answer.Done<Dismissal.Found> done -> {
                draft.typed().take(ask.typed(), ask.names());
                yield Html.go(OriginPages.PLACE);
            }
            case Answer.Refused<Dismissal.Found>(Problem problem) -> refused(visitor, form, problem);
        };
    }

    private interface Shown {
        HttpResponse<?> with(Dismissal.Found found, @Nullable Dismissal chosen);
    }

    private HttpResponse<?> withFound(Visitor visitor, Shown shown) {
        DispositionDraft draft = DraftController.draft(visitor);
        if (!DraftStep.ORIGIN.askedOf(draft)) {
            return Html.go(DraftController.PLACE + "/kind");
        }
        String named = draft.typed().first("arisesFrom");
        Optional<Dismissal> chosen = named.isEmpty() || named.equals(OriginPages.NONE)
                ? Optional.empty()
                : registry.dismissal(visitor.signedIn(), named);
        return switch (registry.dismissals(visitor.signedIn(), OriginPages.wanted(draft, draft.typed()))) {
            case Answer.Done<Dismissal.Found>(Dismissal.Found found, String tag) ->
                shown.with(found, chosen.orElse(null));
            case Answer.Refused<Dismissal.Found>(Problem problem) ->
                Trouble.of(visitor, problem, DraftController.PLACE + "/ground");
        };
    }

    private Page searchPage(Visitor visitor, Ask ask) {
        LocalDate today = LocalDate.now(clock.withZone(Words.TOKYO));
        return OriginPages.search(visitor, ask, open.authorities(visitor.signedIn()), today);
    }

    private HttpResponse<?> refused(Visitor visitor, Form form, Problem problem) {
        Map<String, String> told = new HashMap<>();
        for (Problem.Fault fault : problem.faults()) {
            String field = fault.pointer() == null ? null : FIELDS.get(fault.pointer());
            if (field != null) {
                told.put(field, fault.message() == null ? problem.words() : fault.message());
            }
        }
        return told.isEmpty()
                ? Trouble.of(visitor, problem, OriginPages.PLACE)
                : Html.show(searchPage(visitor, Ask.refused(visitor.words(), new Typed(form), told)));
    }
}
