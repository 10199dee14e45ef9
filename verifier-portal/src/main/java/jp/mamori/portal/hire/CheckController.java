package jp.mamori.portal.hire;

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
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.employer.CheckAsked;
import jp.mamori.portal.registry.employer.CheckView;
import jp.mamori.portal.registry.employer.EmployerRegistry;
import jp.mamori.portal.verify.ReadUpload;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** An employer checks a certificate: how, the certificate, what for, check the answers, send. */
@Controller("/hire/check")
@Secured("EMPLOYER")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class CheckController {
    private static final String PLACE = "/hire/check";
    private final EmployerRegistry registry;
    private final ReadUpload upload;

    CheckController(EmployerRegistry registry, ReadUpload upload) {
        this.registry = registry;
        this.upload = upload;
    }

    @Get
    HttpResponse<?> ways(Visitor visitor) {
        return Html.show(visitor.page("hire.check.title")
                .add(Blocks.Text.lead(visitor.say("hire.check.lead")))
                .add(new Blocks.Tasks(List.of(
                        new Blocks.Task(
                                visitor.say("check.file"), visitor.say("check.file.how"), PLACE + "/file", null),
                        new Blocks.Task(
                                visitor.say("check.paste"), visitor.say("check.paste.how"), PLACE + "/paste", null)))));
    }

    @Get("/paste")
    HttpResponse<?> paste(Visitor visitor) {
        return Html.show(pastePage(visitor, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/paste")
    HttpResponse<?> pasted(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = pastePage(visitor, ask);
        return ask.wrong()
                ? Html.show(again)
                : keep(visitor, form.first("certificate").strip());
    }

    @Get("/file")
    HttpResponse<?> file(Visitor visitor) {
        return Html.show(filePage(visitor, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/file")
    HttpResponse<?> sent(Form form, Visitor visitor) {
        return form.file("file")
                .<HttpResponse<?>>map(bytes -> switch (upload.read(bytes)) {
                    case ReadUpload.Outcome.Found(String certificate) -> keep(visitor, certificate);
                    case ReadUpload.Outcome.NothingFound() -> fileRefused(visitor, "error.file.nothing");
                    case ReadUpload.Outcome.TooLarge() -> fileRefused(visitor, "error.file.large");
                })
                .orElseGet(() -> fileRefused(visitor, "error.file.missing"));
    }

    @Get("/why")
    HttpResponse<?> why(Visitor visitor) {
        return Html.show(
                whyPage(visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/why")
    HttpResponse<?> because(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = whyPage(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        draft(visitor).typed().take(ask.typed(), ask.names());
        return Html.go(PLACE + "/answers");
    }

    @Get("/answers")
    HttpResponse<?> answers(Visitor visitor) {
        CheckDraft draft = draft(visitor);
        if (!draft.complete()) {
            return Html.go(draft.certificate().isEmpty() ? PLACE : PLACE + "/why");
        }
        return Html.show(visitor.page("answers.title")
                .back(PLACE + "/why")
                .add(new Blocks.Summary(
                        null,
                        List.of(
                                Row.of(visitor.say("hire.check.certificate"), visitor.say("hire.check.read"))
                                        .changedAt(PLACE),
                                coded(visitor, draft, "purpose"),
                                coded(visitor, draft, "occasion"),
                                Row.of(
                                                visitor.say("field.reference"),
                                                draft.typed().first("reference"))
                                        .changedAt(PLACE + "/why"))))
                .add(Blocks.Text.of(visitor.say("hire.check.kept")))
                .add(Blocks.Actions.of(Blocks.Action.post(visitor.say("check.button"), PLACE + "/answers"))));
    }

    @Post("/answers")
    HttpResponse<?> send(Form form, Visitor visitor) {
        CheckDraft draft = draft(visitor);
        if (!draft.complete()) {
            return Html.go(PLACE);
        }
        String reference = draft.typed().first("reference").strip();
        var asked = new CheckAsked(
                draft.certificate(),
                draft.typed().first("occasion"),
                draft.typed().first("purpose"),
                reference.isEmpty() ? null : reference);
        return switch (registry.check(visitor.signedIn(), asked, draft.key())) {
            case Answer.Done<CheckView>(CheckView done, String tag) -> {
                visitor.signedIn().drop(CheckDraft.class);
                yield Html.go("/hire/checks/" + done.id());
            }
            case Answer.Refused<CheckView>(Problem problem) -> Trouble.of(visitor, problem, PLACE + "/answers");
        };
    }

    private static HttpResponse<?> keep(Visitor visitor, String certificate) {
        CheckDraft draft = draft(visitor);
        draft.certificate(certificate);
        return Html.go(draft.complete() ? PLACE + "/answers" : PLACE + "/why");
    }

    private static CheckDraft draft(Visitor visitor) {
        return visitor.signedIn().draft(CheckDraft.class, CheckDraft::new);
    }

    private static Row coded(Visitor visitor, CheckDraft draft, String field) {
        return Row.of(
                        visitor.say("field." + field),
                        visitor.words().code(field, draft.typed().first(field)))
                .changedAt(PLACE + "/why");
    }

    private static HttpResponse<?> fileRefused(Visitor visitor, String key) {
        Ask ask = Ask.judged(visitor.words(), new Typed());
        ask.fault("file", visitor.say(key));
        return Html.show(filePage(visitor, ask));
    }

    private static Page pastePage(Visitor visitor, Ask ask) {
        Question question =
                new Question(ask.area("certificate", 70_000, true), PLACE + "/paste", visitor.say("continue"));
        return visitor.page("check.paste").back(PLACE).add(question);
    }

    private static Page filePage(Visitor visitor, Ask ask) {
        ask.file("file", "application/pdf,image/png,image/jpeg");
        Question question = new Question(ask, PLACE + "/file", visitor.say("continue"));
        return visitor.page("check.file").back(PLACE).add(question);
    }

    private static Page whyPage(Visitor visitor, Ask ask) {
        ask.radios("purpose", true, Codes.purposes(visitor.words()))
                .radios("occasion", true, Codes.occasions(visitor.words()))
                .optionalText("reference", 32);
        Question question = new Question(ask, PLACE + "/why", visitor.say("continue"));
        return visitor.page("hire.check.why").back(PLACE).add(question);
    }
}
