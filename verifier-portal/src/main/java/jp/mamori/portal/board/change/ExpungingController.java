package jp.mamori.portal.board.change;

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
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.Tagged;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** Expunging (消去): what it destroys is told and counted before one officer proposes it and another approves it. */
@Controller("/board/dispositions/{id}/expunging")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class ExpungingController {
    private static final List<String> BASES = List.of("RETENTION_ENDED", "WRONG_PERSON", "ORDERED");
    private static final Map<String, String> FIELDS = Map.of("/basis", "expungingBasis", "/reason", "expungingReason");
    private final BoardRegistry registry;

    ExpungingController(BoardRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String id) {
        String seen = registry.disposition(visitor.signedIn(), id).tag();
        Disposition.Held held = registry.held(visitor.signedIn(), id);
        return Html.show(proposal(visitor, id, held, seen, Ask.shown(visitor.words(), new Typed())));
    }

    @Post
    HttpResponse<?> propose(Form form, Visitor visitor, String id) {
        Disposition.Held held = registry.held(visitor.signedIn(), id);
        return new Proposal(registry, visitor, id, "expunging", FIELDS)
                .send(
                        form,
                        ask -> proposal(visitor, id, held, form.first("seen"), ask),
                        typed -> new BoardRegistry.Expunging(
                                typed.first("expungingBasis"), typed.first("expungingReason")));
    }

    @Get("/approval")
    HttpResponse<?> review(Visitor visitor, String id) {
        Tagged<Disposition> seen = registry.disposition(visitor.signedIn(), id);
        return Html.show(approval(visitor, seen.body(), seen.tag(), Ask.shown(visitor.words(), new Typed())));
    }

    /** Afterwards there is nothing left to show, so the way leads to the task list. */
    @Post("/approval")
    HttpResponse<?> approve(Form form, Visitor visitor, String id) {
        Disposition disposition = registry.disposition(visitor.signedIn(), id).body();
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = approval(visitor, disposition, form.first("seen"), ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        String seen = form.first("seen");
        return switch (registry.change(visitor.signedIn(), id, "approval", seen, BoardRegistry.nothing())) {
            case Answer.Done<Disposition> done -> Html.go("/board");
            case Answer.Refused<Disposition>(Problem problem) -> Trouble.of(visitor, problem, Proposal.place(id));
        };
    }

    private static Page proposal(Visitor visitor, String id, Disposition.Held held, String seen, Ask ask) {
        ask.radios("expungingBasis", true, Codes.options(visitor.words(), "expungingBasis", BASES))
                .area("expungingReason", 2000, true);
        String place = Proposal.place(id);
        Question question =
                new Question(ask, place + "/expunging", visitor.say("disposition.propose")).hidden("seen", seen);
        Page page = visitor.page("disposition.expunging").back(place);
        WhatExpungingDoes.blocks(visitor, held).forEach(page::add);
        return page.add(question);
    }

    private Page approval(Visitor visitor, Disposition disposition, String seen, Ask ask) {
        ask.radios("expungingSure", true, Codes.options(visitor.words(), "expungingSure", List.of("YES")));
        String place = Proposal.place(disposition.id());
        Question question = new Question(
                        ask, place + "/expunging/approval", visitor.say("disposition.expunging.approve"))
                .hidden("seen", seen);
        Page page = visitor.page("disposition.expunging.approval").back(place);
        WhatExpungingDoes.stated(visitor, disposition.openStep()).forEach(page::add);
        WhatExpungingDoes.blocks(visitor, registry.held(visitor.signedIn(), disposition.id()))
                .forEach(page::add);
        return page.add(question);
    }
}
