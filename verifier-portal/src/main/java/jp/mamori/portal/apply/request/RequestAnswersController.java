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
import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.apply.names.NamesRows;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.applicant.ApplicantRegistry;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The last page of a new request: check the answers, then send them. */
@Controller("/apply/request/answers")
@Secured("APPLICANT")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class RequestAnswersController {
    private static final String PLACE = NewRequestPages.PLACE;
    private final ApplicantRegistry registry;

    RequestAnswersController(ApplicantRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> answers(Visitor visitor) {
        RequestDraft draft = NewRequestController.draft(visitor);
        if (!draft.complete()) {
            return Html.go(draft.typed().has("employer") ? PLACE + "/why" : PLACE);
        }
        Profile profile = registry.profile(visitor.signedIn()).body();
        Page page = visitor.page("answers.title").back(PLACE);
        page.add(new Blocks.Summary(visitor.say("request.answers.what"), what(visitor, draft)));
        List<Row> who = new ArrayList<>(NamesRows.given(visitor, profile));
        who.addAll(NamesRows.declared(visitor, profile));
        page.add(new Blocks.Summary(visitor.say("request.answers.who"), who));
        NamesRows.lacking(page, "names.lacking", profile.lacking());
        return Html.show(page.add(Blocks.Text.of(visitor.say("request.answers.truth")))
                .add(Blocks.Actions.of(Action.post(visitor.say("request.send"), PLACE + "/answers"))));
    }

    @Post
    HttpResponse<?> send(Form form, Visitor visitor) {
        RequestDraft draft = NewRequestController.draft(visitor);
        if (!draft.complete()) {
            return Html.go(PLACE);
        }
        Typed typed = draft.typed();
        var asked = new ApplicantRegistry.Asked(
                typed.first("employer"),
                typed.first("purpose"),
                typed.first("occasion"),
                typed.has("requestCode") ? typed.first("requestCode") : null);
        return switch (registry.ask(visitor.signedIn(), asked, draft.key())) {
            case Answer.Done<CertificateRequest>(CertificateRequest made, String tag) -> {
                visitor.signedIn().drop(RequestDraft.class);
                yield Html.go("/apply/requests/" + made.id() + "/received");
            }
            case Answer.Refused<CertificateRequest>(Problem problem) ->
                Trouble.of(visitor, problem, PLACE + "/answers");
        };
    }

    private static List<Row> what(Visitor visitor, RequestDraft draft) {
        boolean byCode = draft.typed().has("requestCode");
        Row employer = Row.of(visitor.say("field.employer"), draft.typed().first("employerName"));
        Row purpose = Row.of(
                visitor.say("field.purpose"),
                visitor.words().code("purpose", draft.typed().first("purpose")));
        Row occasion = Row.of(
                visitor.say("field.occasion"),
                visitor.words().code("occasion", draft.typed().first("occasion")));
        return byCode
                ? List.of(employer.changedAt(PLACE), purpose, occasion)
                : List.of(
                        employer.changedAt(PLACE),
                        purpose.changedAt(PLACE + "/why"),
                        occasion.changedAt(PLACE + "/why"));
    }
}
