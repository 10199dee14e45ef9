package jp.mamori.portal.board;

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
import jp.mamori.portal.board.draft.DispositionDraft;
import jp.mamori.portal.board.draft.Origins;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.JournalEntry;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.Tagged;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.JournalTable;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/**
 * One disposition: read, submit, approve, take back, edit, correct; and its journal.
 * Every change names the state that the officer saw, so that nobody decides on something else.
 */
@Controller("/board/dispositions/{id}")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class DispositionController {
    private final BoardRegistry registry;

    DispositionController(BoardRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> one(Visitor visitor, String id) {
        Tagged<Disposition> held = registry.disposition(visitor.signedIn(), id);
        Disposition.OpenStep open = held.body().openStep();
        Origins origins = Origins.of(visitor, registry, held.body().content(), open == null ? null : open.content());
        return Html.show(DispositionPages.one(visitor, held.body(), origins, held.tag()));
    }

    @Post("/submission")
    HttpResponse<?> submit(Form form, Visitor visitor, String id) {
        return act(visitor, id, "submission", form);
    }

    @Post("/approval")
    HttpResponse<?> approve(Form form, Visitor visitor, String id) {
        return act(visitor, id, "approval", form);
    }

    @Post("/withdrawal")
    HttpResponse<?> withdraw(Form form, Visitor visitor, String id) {
        Disposition before = registry.disposition(visitor.signedIn(), id).body();
        boolean draftGoes = !before.state().equals("AWAITING_APPROVAL")
                && before.openStep() != null
                && before.openStep().kind().equals("RECORD");
        HttpResponse<?> answer = act(visitor, id, "withdrawal", form);
        return draftGoes && answer.code() == 303 ? Html.go("/board") : answer;
    }

    @Get("/edit")
    HttpResponse<?> edit(Visitor visitor, String id) {
        return load(visitor, id, DispositionDraft.Aim.EDIT);
    }

    @Get("/correction")
    HttpResponse<?> correct(Visitor visitor, String id) {
        return load(visitor, id, DispositionDraft.Aim.CORRECT);
    }

    @Get("/journal")
    HttpResponse<?> journal(Visitor visitor, String id, @QueryValue(defaultValue = "") String cursor) {
        ListPage<JournalEntry> entries = registry.journal(visitor.signedIn(), id, cursor);
        String place = "/board/dispositions/" + id;
        Page page = visitor.page("journal.title").back(place).add(JournalTable.of(visitor, entries.all()));
        if (entries.next() != null) {
            page.add(Blocks.Links.of(new Link(visitor.say("next"), place + "/journal?cursor=" + entries.next())));
        }
        return Html.show(page);
    }

    private HttpResponse<?> load(Visitor visitor, String id, DispositionDraft.Aim aim) {
        Tagged<Disposition> held = registry.disposition(visitor.signedIn(), id);
        Disposition disposition = held.body();
        Disposition.OpenStep open = disposition.openStep();
        Content content = open != null && open.content() != null ? open.content() : disposition.content();
        return Html.go(DispositionDraft.begin(visitor, aim, id, held.tag(), content));
    }

    private HttpResponse<?> act(Visitor visitor, String id, String noun, Form form) {
        String place = "/board/dispositions/" + id;
        String seen = form.first("seen");
        return switch (registry.change(visitor.signedIn(), id, noun, seen, BoardRegistry.nothing())) {
            case Answer.Done<Disposition> done -> Html.go(place);
            case Answer.Refused<Disposition>(Problem problem) -> Trouble.of(visitor, problem, place);
        };
    }
}
