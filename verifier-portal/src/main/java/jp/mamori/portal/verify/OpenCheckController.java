package jp.mamori.portal.verify;

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
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The check that anybody may do: paste, PDF or picture, or a link whose fragment the page sends. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class OpenCheckController {
    private final VerifyCertificate verify;
    private final ReadUpload upload;

    OpenCheckController(VerifyCertificate verify, ReadUpload upload) {
        this.verify = verify;
        this.upload = upload;
    }

    @Get("/check")
    HttpResponse<?> ways(Visitor visitor) {
        return Html.show(visitor.page("check.title")
                .add(Blocks.Text.lead(visitor.say("check.lead")))
                .add(new Blocks.Tasks(List.of(
                        way(visitor, "check.file", "/check/file"), way(visitor, "check.paste", "/check/paste"))))
                .add(new Blocks.Heading(visitor.say("check.link.heading")))
                .add(Blocks.Text.of(visitor.say("check.link.text")))
                .add(new Blocks.Heading(visitor.say("check.can.heading")))
                .add(Blocks.Bullets.of(
                        visitor.say("check.can.1"), visitor.say("check.can.2"), visitor.say("check.can.3"))));
    }

    @Get("/check/paste")
    HttpResponse<?> paste(Visitor visitor) {
        return Html.show(pastePage(visitor, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/check/paste")
    HttpResponse<?> pasted(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = pastePage(visitor, ask);
        return ask.wrong() ? Html.show(again) : answer(visitor, form.first("certificate"));
    }

    @Get("/check/file")
    HttpResponse<?> file(Visitor visitor) {
        return Html.show(filePage(visitor, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/check/file")
    HttpResponse<?> sent(Form form, Visitor visitor) {
        if (form.has("certificate")) {
            return answer(visitor, form.first("certificate"));
        }
        return form.file("file")
                .<HttpResponse<?>>map(bytes -> switch (upload.read(bytes)) {
                    case ReadUpload.Outcome.Found(String certificate) -> answer(visitor, certificate);
                    case ReadUpload.Outcome.NothingFound() -> fileRefused(visitor, "error.file.nothing");
                    case ReadUpload.Outcome.TooLarge() -> fileRefused(visitor, "error.file.large");
                })
                .orElseGet(() -> fileRefused(visitor, "error.file.missing"));
    }

    private static HttpResponse<?> fileRefused(Visitor visitor, String key) {
        Ask ask = Ask.judged(visitor.words(), new Typed());
        ask.fault("file", visitor.say(key));
        return Html.show(filePage(visitor, ask));
    }

    /** Where a certificate's link leads: the page's script takes the fragment out of the address and sends it. */
    @Get("/c")
    HttpResponse<?> link(Visitor visitor) {
        var without = new Blocks.Banner(
                Blocks.Tone.INFO, visitor.say("check.fragment.heading"), List.of(visitor.say("check.fragment.text")));
        return Html.show(visitor.page("check.title")
                .add(new Fragment(without, visitor.say("check.fragment.working"), "/c"))
                .add(Blocks.Links.of(
                        new Link(visitor.say("check.file"), "/check/file"),
                        new Link(visitor.say("check.paste"), "/check/paste"))));
    }

    @Post("/c")
    HttpResponse<?> linked(Form form, Visitor visitor) {
        return answer(visitor, form.first("certificate"));
    }

    private HttpResponse<?> answer(Visitor visitor, String presented) {
        return switch (verify.verify(presented)) {
            case VerifyCertificate.Outcome.NoKeys() -> Trouble.page(visitor, HttpStatus.SERVICE_UNAVAILABLE);
            case VerifyCertificate.Outcome.Verified(Verification verification) ->
                Html.show(result(visitor, presented, verification));
        };
    }

    private static Page result(Visitor visitor, String presented, Verification verification) {
        Page page = visitor.page("check.result.title").back("/check").repeat("certificate", presented);
        CheckedContent content = verification.content().map(CheckedContent::of).orElse(null);
        ResultBlocks.add(
                page,
                verification.outcome(),
                content,
                verification.steps().stream()
                        .map(step -> ResultBlocks.step(
                                page,
                                step.name().name(),
                                step.result().name(),
                                step.reason().name()))
                        .toList(),
                verification.at());
        return page.add(new Blocks.Print()).add(Blocks.Links.of(new Link(visitor.say("check.another"), "/check")));
    }

    private static Page pastePage(Visitor visitor, Ask ask) {
        Question question =
                new Question(ask.area("certificate", 70_000, true), "/check/paste", visitor.say("check.button"));
        return visitor.page("check.paste").back("/check").add(question);
    }

    private static Page filePage(Visitor visitor, Ask ask) {
        Question question = new Question(
                ask.file("file", "application/pdf,image/png,image/jpeg"), "/check/file", visitor.say("check.button"));
        return visitor.page("check.file").back("/check").add(question);
    }

    private static Blocks.Task way(Visitor visitor, String key, String href) {
        return new Blocks.Task(visitor.say(key), visitor.say(key + ".how"), href, null);
    }
}
