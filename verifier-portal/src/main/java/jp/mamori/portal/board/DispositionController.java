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
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
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
 * One disposition: read, submit, approve, return, take back, edit, correct; and its journal.
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
        return Html.show(DispositionPages.one(visitor, held.body(), held.tag()));
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

    @Get("/return")
    HttpResponse<?> giveBack(Visitor visitor, String id) {
        Tagged<Disposition> held = registry.disposition(visitor.signedIn(), id);
        return Html.show(returnPage(visitor, id, held.tag(), Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/return")
    HttpResponse<?> givenBack(Form form, Visitor visitor, String id) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = returnPage(visitor, id, form.first("seen"), ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return changed(visitor, id, "return", form.first("seen"), new BoardRegistry.Reason(form.first("returnReason")));
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
        visitor.signedIn().drop(DispositionDraft.class);
        DraftController.draft(visitor).from(aim, id, held.tag(), content);
        return Html.go(DraftController.PLACE + "/answers");
    }

    private HttpResponse<?> act(Visitor visitor, String id, String noun, Form form) {
        return changed(visitor, id, noun, form.first("seen"), BoardRegistry.nothing());
    }

    private HttpResponse<?> changed(Visitor visitor, String id, String noun, String seen, Object body) {
        String place = "/board/dispositions/" + id;
        return switch (registry.change(visitor.signedIn(), id, noun, seen, body)) {
            case Answer.Done<Disposition> done -> Html.go(place);
            case Answer.Refused<Disposition>(Problem problem) -> Trouble.of(visitor, problem, place);
        };
    }

    private static Page returnPage(Visitor visitor, String id, String seen, Ask ask) {
        ask.area("returnReason", 2000, true);
        String place = "/board/dispositions/" + id;
        Question question = new Question(ask, place + "/return", visitor.say("disposition.return"))
                .lead(visitor.say("disposition.return.lead"))
                .hidden("seen", seen);
        return visitor.page("disposition.return.title").back(place).add(question);
    }
}
