package jp.mamori.portal.hire;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.receipt.ReceiptVerification;
import jp.mamori.portal.registry.employer.CheckView;
import jp.mamori.portal.registry.employer.EmployerRegistry;
import jp.mamori.portal.verify.ReceiptBlocks;
import jp.mamori.portal.verify.VerifyCertificate;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The receipt of a check: to read, to print, to download. */
@Controller("/hire/checks/{id}")
@Secured("EMPLOYER")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReceiptController {
    private final EmployerRegistry registry;
    private final VerifyCertificate verify;

    ReceiptController(EmployerRegistry registry, VerifyCertificate verify) {
        this.registry = registry;
        this.verify = verify;
    }

    @Get("/receipt")
    HttpResponse<?> receipt(Visitor visitor, String id) {
        CheckView check = registry.check(visitor.signedIn(), id);
        String signed = check.receipt();
        if (signed == null) {
            return Trouble.page(visitor, HttpStatus.NOT_FOUND);
        }
        return switch (verify.verify(signed)) {
            case VerifyCertificate.Outcome.Receipt(ReceiptVerification verification) ->
                Html.show(page(visitor, check, verification));
            case VerifyCertificate.Outcome.NoKeys none -> Trouble.page(visitor, HttpStatus.SERVICE_UNAVAILABLE);
            case VerifyCertificate.Outcome.Verified other -> Trouble.page(visitor, HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** The signed text itself, for who keeps it with the hire and for an auditor. */
    @Get("/receipt.jwt")
    HttpResponse<?> download(Visitor visitor, String id) {
        CheckView check = registry.check(visitor.signedIn(), id);
        String signed = check.receipt();
        if (signed == null) {
            return Trouble.page(visitor, HttpStatus.NOT_FOUND);
        }
        return HttpResponse.ok(signed)
                .contentType(MediaType.of("application/" + CheckReceipt.TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + check.id() + ".jwt\"");
    }

    private static Page page(Visitor visitor, CheckView check, ReceiptVerification verification) {
        String here = "/hire/checks/" + check.id();
        Page page = visitor.page("receipt.title").back(here);
        ReceiptBlocks.add(page, verification);
        return page.add(Blocks.Text.of(visitor.say("receipt.how")))
                .add(Blocks.Actions.of(Blocks.Action.first(visitor.say("receipt.download"), here + "/receipt.jwt")))
                .add(new Blocks.Print());
    }
}
