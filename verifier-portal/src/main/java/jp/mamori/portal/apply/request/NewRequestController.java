package jp.mamori.portal.apply.request;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Folding;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.open.Employer;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.RequestCode;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** A new request: the employer by request code or by search, then what the certificate is for. */
@Controller("/apply/request")
@Secured("APPLICANT")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class NewRequestController {
    private static final String PLACE = NewRequestPages.PLACE;
    private final OpenRegistry open;

    NewRequestController(OpenRegistry open) {
        this.open = open;
    }

    @Get
    HttpResponse<?> start(Visitor visitor) {
        return Html.show(NewRequestPages.start(
                visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post
    HttpResponse<?> chosen(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = NewRequestPages.start(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return Html.go(PLACE + (form.first("employerBy").equals("CODE") ? "/code" : "/search"));
    }

    @Get("/code")
    HttpResponse<?> code(Visitor visitor) {
        return Html.show(NewRequestPages.code(
                visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/code")
    HttpResponse<?> withCode(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = NewRequestPages.code(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        String typed = Folding.code(form.first("requestCode"));
        Optional<RequestCode> found = open.requestCode(visitor.signedIn(), typed);
        if (found.isEmpty()) {
            var told = Map.of("requestCode", visitor.say("request.code.unknown"));
            return Html.show(NewRequestPages.code(visitor, Ask.refused(visitor.words(), new Typed(form), told)));
        }
        RequestCode code = found.get();
        RequestDraft draft = draft(visitor);
        draft.employer(code.employer().id(), code.employer().name());
        draft.typed()
                .put("requestCode", code.code())
                .put("purpose", code.purpose())
                .put("occasion", code.occasion());
        return Html.go(PLACE + "/answers");
    }

    @Get("/search")
    HttpResponse<?> search(Visitor visitor) {
        return Html.show(NewRequestPages.search(
                visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/search")
    HttpResponse<?> searched(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page page = NewRequestPages.search(visitor, ask);
        if (ask.wrong()) {
            return Html.show(page);
        }
        ListPage<Employer> found = open.employers(form.first("employerName").strip(), form.first("prefecture"));
        if (found.all().isEmpty()) {
            return Html.show(NewRequestPages.nothingFound(visitor, Ask.shown(visitor.words(), new Typed(form))));
        }
        return Html.show(NewRequestPages.found(visitor, found));
    }

    @Post("/employer")
    HttpResponse<?> employer(Form form, Visitor visitor) {
        Optional<Employer> chosen =
                form.has("employer") ? open.employer(visitor.signedIn(), form.first("employer")) : Optional.empty();
        if (chosen.isEmpty()) {
            return Html.go(PLACE + "/search");
        }
        RequestDraft draft = draft(visitor);
        draft.employer(chosen.get().id(), chosen.get().name());
        return Html.go(draft.complete() ? PLACE + "/answers" : PLACE + "/why");
    }

    @Get("/employer")
    HttpResponse<?> employerAgain() {
        return Html.go(PLACE + "/search");
    }

    @Get("/why")
    HttpResponse<?> why(Visitor visitor) {
        return Html.show(NewRequestPages.why(
                visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/why")
    HttpResponse<?> because(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = NewRequestPages.why(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        draft(visitor).typed().take(ask.typed(), ask.names());
        return Html.go(PLACE + "/answers");
    }

    static RequestDraft draft(Visitor visitor) {
        return visitor.signedIn().draft(RequestDraft.class, RequestDraft::new);
    }
}
