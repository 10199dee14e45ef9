package jp.mamori.portal.board.draft;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Dismissal;
import jp.mamori.portal.registry.open.Authority;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Words;

/** Drafting a disposition, one thing per page; a list that is still empty begins with the page of its first item. */
@Controller("/board/draft")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class DraftController {
    static final String PLACE = "/board/draft";
    private final BoardRegistry registry;
    private final OpenRegistry open;
    private final Clock clock;

    DraftController(BoardRegistry registry, OpenRegistry open, Clock clock) {
        this.registry = registry;
        this.open = open;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> begin(Visitor visitor) {
        visitor.signedIn().drop(DispositionDraft.class);
        return Html.go(PLACE + "/kind");
    }

    /** From a licence task: the lapse names the dismissal that it arises from, and has the ground that fits it. */
    @Get("/from/{dismissal}")
    HttpResponse<?> beginLapse(Visitor visitor, String dismissal) {
        visitor.signedIn().drop(DispositionDraft.class);
        Optional<Dismissal> known = registry.dismissal(visitor.signedIn(), dismissal);
        if (known.isEmpty()) {
            return Trouble.page(visitor, HttpStatus.NOT_FOUND);
        }
        draft(visitor)
                .typed()
                .put("kind", "LICENCE_LAPSE")
                .put("statutory", Kinds.lapseGround(known.get().kind()))
                .put("arisesFrom", dismissal);
        return Html.go(PLACE + "/kind");
    }

    @Get("/{slug}")
    HttpResponse<?> show(Visitor visitor, String slug) {
        DispositionDraft draft = draft(visitor);
        Optional<DraftStep> step = step(draft, slug);
        if (step.isEmpty()) {
            return draft.kind().isEmpty() ? Html.go(PLACE + "/kind") : Trouble.page(visitor, HttpStatus.NOT_FOUND);
        }
        if (step.get().isList() && draft.isEmptyList(step.get())) {
            return Html.go(PLACE + "/" + slug + "/add");
        }
        return Html.show(page(visitor, step.get(), Ask.shown(visitor.words(), draft.typed())));
    }

    @Post("/{slug}")
    HttpResponse<?> save(Form form, Visitor visitor, String slug) {
        DispositionDraft draft = draft(visitor);
        Optional<DraftStep> step = step(draft, slug);
        if (step.isEmpty()) {
            return Html.go(PLACE + "/kind");
        }
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = page(visitor, step.get(), ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        draft.typed().take(ask.typed(), ask.names());
        return switch (step.get()) {
            case NAMES -> listed(draft, DraftStep.NAMES, form);
            case LICENCES -> listed(draft, DraftStep.LICENCES, form);
            case ORIGIN -> throw new IllegalStateException("the dismissal has a controller of its own");
            case KIND, PERSON, CASE, GROUND, REGISTRATION, ORDER, PUBLICATION, GAZETTE ->
                Html.go(after(draft, step.get()));
        };
    }

    private static HttpResponse<?> listed(DispositionDraft draft, DraftStep step, Form form) {
        return Html.go(form.first("more").equals("YES") ? PLACE + "/" + step.slug() + "/add" : after(draft, step));
    }

    /** To the next page; straight back to the answers where they were already checked once. */
    static String after(DispositionDraft draft, DraftStep step) {
        boolean changingKind = step == DraftStep.KIND;
        if (draft.typed().has("checked") && !changingKind) {
            return PLACE + "/answers";
        }
        return step.next(draft).map(next -> PLACE + "/" + next.slug()).orElse(PLACE + "/answers");
    }

    private static Optional<DraftStep> step(DispositionDraft draft, String slug) {
        return DraftStep.of(slug)
                .filter(step -> step == DraftStep.KIND || !draft.kind().isEmpty())
                .filter(step -> step == DraftStep.KIND || step.askedOf(draft))
                .filter(step -> step != DraftStep.KIND || draft.aim() == DispositionDraft.Aim.RECORD);
    }

    private Page page(Visitor visitor, DraftStep step, Ask ask) {
        DispositionDraft draft = draft(visitor);
        return switch (step) {
            case NAMES -> DraftLists.names(visitor, draft, ask);
            case LICENCES -> DraftLists.licences(visitor, draft, ask);
            case ORIGIN -> throw new IllegalStateException("the dismissal has a controller of its own");
            case KIND, PERSON, CASE, GROUND, REGISTRATION, ORDER, PUBLICATION, GAZETTE -> {
                step.ask(ask, draft.kind(), recordable(visitor, step), today());
                yield DraftLists.question(visitor, draft, step, ask);
            }
        };
    }

    /** The kinds that the officer's authority may record, as the registry's table says. */
    private List<String> recordable(Visitor visitor, DraftStep step) {
        if (step != DraftStep.KIND) {
            return List.of();
        }
        String mine = visitor.signedIn().organisation().orElse("");
        return open.authorities(visitor.signedIn()).stream()
                .filter(authority -> authority.id().equals(mine))
                .map(Authority::records)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(kinds -> Kinds.ALL.stream().filter(kinds::contains).toList())
                .orElse(Kinds.ALL);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.TOKYO));
    }

    static DispositionDraft draft(Visitor visitor) {
        return visitor.signedIn().draft(DispositionDraft.class, DispositionDraft::new);
    }
}
