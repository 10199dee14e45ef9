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
import java.util.List;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The last page of a draft: check the answers, then save them in the registry. */
@Controller("/board/draft/answers")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class DraftAnswersController {
    private static final String PLACE = DraftController.PLACE + "/answers";
    private final BoardRegistry registry;

    DraftAnswersController(BoardRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> answers(Visitor visitor) {
        DispositionDraft draft = DraftController.draft(visitor);
        if (draft.kind().isEmpty()) {
            return Html.go(DraftController.PLACE + "/kind");
        }
        draft.typed().put("checked", "YES");
        return Html.show(page(visitor, draft, Ask.shown(visitor.words(), draft.typed()), List.of()));
    }

    @Post
    HttpResponse<?> save(Form form, Visitor visitor) {
        DispositionDraft draft = DraftController.draft(visitor);
        if (draft.kind().isEmpty()) {
            return Html.go(DraftController.PLACE + "/kind");
        }
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = page(visitor, draft, ask, List.of());
        if (ask.wrong()) {
            return Html.show(again);
        }
        return switch (send(visitor, draft, form)) {
            case Answer.Done<Disposition>(Disposition saved, String tag) -> {
                visitor.signedIn().drop(DispositionDraft.class);
                yield Html.go("/board/dispositions/" + saved.id());
            }
            case Answer.Refused<Disposition>(Problem problem) -> refused(visitor, draft, problem);
        };
    }

    private Answer<Disposition> send(Visitor visitor, DispositionDraft draft, Form form) {
        var content = DraftContent.of(draft);
        return switch (draft.aim()) {
            case RECORD -> registry.draft(visitor.signedIn(), content, draft.key());
            case EDIT -> registry.redraft(visitor.signedIn(), draft.id(), content, draft.tag());
            case CORRECT ->
                registry.change(
                        visitor.signedIn(),
                        draft.id(),
                        "corrections",
                        draft.tag(),
                        new BoardRegistry.Correction(content, form.first("reason")));
        };
    }

    private HttpResponse<?> refused(Visitor visitor, DispositionDraft draft, Problem problem) {
        if (problem.faults().isEmpty()) {
            return Trouble.of(visitor, problem, draft.id().isEmpty() ? PLACE : "/board/dispositions/" + draft.id());
        }
        List<Link> faults = problem.faults().stream()
                .map(fault -> fault(visitor, problem, fault))
                .toList();
        return Html.show(page(visitor, draft, Ask.shown(visitor.words(), draft.typed()), faults));
    }

    private static Link fault(Visitor visitor, Problem problem, Problem.Fault fault) {
        String pointer = fault.pointer() == null ? "" : fault.pointer();
        String message = fault.message() == null ? problem.words() : fault.message();
        return new Link(
                visitor.say("error.of", Pointers.label(visitor.words(), pointer), message), Pointers.page(pointer));
    }

    private Page page(Visitor visitor, DispositionDraft draft, Ask ask, List<Link> faults) {
        if (draft.aim() == DispositionDraft.Aim.CORRECT) {
            ask.area("reason", 2000, true);
        }
        String button = switch (draft.aim()) {
            case RECORD, EDIT -> visitor.say("draft.save");
            case CORRECT -> visitor.say("draft.correct");
        };
        Question question = new Question(ask, PLACE, button).general(faults);
        Page page = visitor.page(draft.aim() == DispositionDraft.Aim.CORRECT ? "draft.correct.title" : "answers.title");
        page.back(draft.id().isEmpty() ? "/board" : "/board/dispositions/" + draft.id());
        if (draft.aim() == DispositionDraft.Aim.CORRECT) {
            page.add(Blocks.Text.of(visitor.say("draft.correct.lead")));
        }
        Content content = DraftContent.of(draft);
        Origins origins = Origins.of(visitor, registry, content);
        ContentRows.changeable(visitor, content, origins, DraftController.PLACE, draft.aim())
                .forEach(page::add);
        return page.add(question);
    }
}
