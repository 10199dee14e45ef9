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
import java.util.Map;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.receipt.ReceiptVerification;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/**
 * The check that anybody may do.
 * A PDF or a picture is read here; a text only where the browser cannot check it by itself, and a link's fragment never.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class OpenCheckController {
    private final VerifyCertificate verify;
    private final HandOver handOver;
    private final IssueInLog issueInLog;

    OpenCheckController(VerifyCertificate verify, HandOver handOver, IssueInLog issueInLog) {
        this.verify = verify;
        this.handOver = handOver;
        this.issueInLog = issueInLog;
    }

    @Get("/check")
    HttpResponse<?> ways(Visitor visitor) {
        return Html.show(OpenPages.ways(visitor));
    }

    @Get("/check/paste")
    HttpResponse<?> paste(Visitor visitor) {
        return Html.show(OpenPages.paste(visitor));
    }

    /** Where a certificate's link leads, and where the camera is. */
    @Get("/c")
    HttpResponse<?> link(Visitor visitor) {
        return Html.show(OpenPages.link(visitor));
    }

    @Post("/check/paste")
    HttpResponse<?> pasted(Form form, Visitor visitor) {
        return handOver.takeText(visitor, OpenPages.PLACE, form, certificate -> answer(visitor, certificate));
    }

    @Get("/check/file")
    HttpResponse<?> file(Visitor visitor) {
        return handOver.askFile(visitor, OpenPages.PLACE);
    }

    @Post("/check/file")
    HttpResponse<?> sent(Form form, Visitor visitor) {
        return form.has("certificate")
                ? answer(visitor, form.first("certificate"))
                : handOver.takeFile(visitor, OpenPages.PLACE, form, certificate -> answer(visitor, certificate));
    }

    private HttpResponse<?> answer(Visitor visitor, String presented) {
        return switch (verify.verify(presented)) {
            case VerifyCertificate.Outcome.NoKeys() -> Trouble.page(visitor, HttpStatus.SERVICE_UNAVAILABLE);
            case VerifyCertificate.Outcome.Verified(Verification verification) ->
                Html.show(result(visitor, presented, verification));
            case VerifyCertificate.Outcome.Receipt(ReceiptVerification verification) ->
                Html.show(receipt(visitor, presented, verification));
        };
    }

    /** Asked for by a button: only then does the registry learn which certificate somebody looks at. */
    @Post("/check/log")
    HttpResponse<?> log(Form form, Visitor visitor) {
        String presented = form.first("certificate");
        if (!(verify.verify(presented) instanceof VerifyCertificate.Outcome.Verified(Verification verification))) {
            return Trouble.page(visitor, HttpStatus.SERVICE_UNAVAILABLE);
        }
        Page page = visitor.page("log.certificate.title").back("/check").repeat("certificate", presented);
        verification
                .payload()
                .ifPresentOrElse(
                        payload -> issueInLog.add(
                                page,
                                CertificateInLog.spelled(payload),
                                verification
                                        .content()
                                        .map(CertificateContent::log)
                                        .orElse(null)),
                        () -> page.add(Blocks.Text.of(visitor.say("log.certificate.not-genuine"))));
        return Html.show(page);
    }

    private static Page receipt(Visitor visitor, String presented, ReceiptVerification verification) {
        Page page = visitor.page("receipt.title").back("/check").repeat("certificate", presented);
        ReceiptBlocks.add(page, verification);
        return page.add(new Blocks.Print()).add(Blocks.Links.of(new Link(visitor.say("check.another"), "/check")));
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
        if (verification.payload().isPresent()) {
            page.add(new Blocks.Heading(visitor.say("log.certificate.title")))
                    .add(Blocks.Text.of(visitor.say("log.certificate.ask")))
                    .add(Blocks.Actions.of(new Blocks.Action(
                            visitor.say("log.certificate.button"),
                            "/check/log",
                            true,
                            Blocks.Weight.SECOND,
                            Map.of("certificate", presented))));
        }
        return page.add(new Blocks.Print()).add(Blocks.Links.of(new Link(visitor.say("check.another"), "/check")));
    }
}
