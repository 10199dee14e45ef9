package jp.mamori.portal.apply.request;

import io.micronaut.http.HttpHeaders;
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
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.Tagged;
import jp.mamori.portal.registry.applicant.ApplicantRegistry;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.registry.applicant.CertificateText;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** One request: where it stands, its result, what the applicant decides, and the certificate. */
@Controller("/apply/requests/{id}")
@Secured("APPLICANT")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class RequestController {
    private final ApplicantRegistry registry;

    RequestController(ApplicantRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> one(Visitor visitor, String id) {
        return Html.show(RequestPages.state(visitor, request(visitor, id).body()));
    }

    @Get("/received")
    HttpResponse<?> received(Visitor visitor, String id) {
        return Html.show(RequestPages.received(visitor, request(visitor, id).body()));
    }

    @Post("/completion")
    HttpResponse<?> complete(Form form, Visitor visitor, String id) {
        Tagged<CertificateRequest> held = request(visitor, id);
        return then(visitor, id, registry.complete(visitor.signedIn(), id, held.tag()));
    }

    @Get("/acceptance")
    HttpResponse<?> accept(Visitor visitor, String id) {
        Profile profile = registry.profile(visitor.signedIn()).body();
        Typed typed = new Typed().put("showLicences", List.of("YES"));
        return Html.show(
                RequestPages.accept(visitor, request(visitor, id).body(), profile, Ask.shown(visitor.words(), typed)));
    }

    @Post("/acceptance")
    HttpResponse<?> accepted(Form form, Visitor visitor, String id) {
        Tagged<CertificateRequest> held = request(visitor, id);
        Typed typed = new Typed(form);
        List<Integer> shown = typed.all("showFormer").stream()
                .filter(index -> index.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .toList();
        var accepted =
                new ApplicantRegistry.Accepted(shown, typed.all("showLicences").contains("YES"));
        return then(visitor, id, registry.accept(visitor.signedIn(), id, held.tag(), accepted));
    }

    @Get("/correction")
    HttpResponse<?> dispute(Visitor visitor, String id) {
        return Html.show(RequestPages.dispute(visitor, id, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/correction")
    HttpResponse<?> disputed(Form form, Visitor visitor, String id) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = RequestPages.dispute(visitor, id, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        Tagged<CertificateRequest> held = request(visitor, id);
        return then(visitor, id, registry.dispute(visitor.signedIn(), id, held.tag(), form.first("correction")));
    }

    @Get("/withdrawal")
    HttpResponse<?> withdraw(Visitor visitor, String id) {
        return Html.show(RequestPages.withdraw(visitor, request(visitor, id).body()));
    }

    @Post("/withdrawal")
    HttpResponse<?> withdrawn(Form form, Visitor visitor, String id) {
        Tagged<CertificateRequest> held = request(visitor, id);
        return then(visitor, id, registry.withdraw(visitor.signedIn(), id, held.tag()));
    }

    @Get("/certificate")
    HttpResponse<?> certificate(Visitor visitor, String id) {
        CertificateRequest request = request(visitor, id).body();
        return Html.show(CertificatePage.of(visitor, request, registry.certificate(visitor.signedIn(), id)));
    }

    @Get("/certificate.pdf")
    HttpResponse<?> pdf(Visitor visitor, String id) {
        return HttpResponse.ok(registry.certificatePdf(visitor.signedIn(), id))
                .contentType("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mamori-certificate.pdf\"");
    }

    @Get("/certificate.svg")
    HttpResponse<?> picture(Visitor visitor, String id) {
        CertificateText certificate = registry.certificate(visitor.signedIn(), id);
        return HttpResponse.ok(QrPicture.svg(certificate.link())).contentType("image/svg+xml");
    }

    private Tagged<CertificateRequest> request(Visitor visitor, String id) {
        return registry.request(visitor.signedIn(), id);
    }

    private static HttpResponse<?> then(Visitor visitor, String id, Answer<CertificateRequest> answer) {
        String place = "/apply/requests/" + id;
        return switch (answer) {
            case Answer.Done<CertificateRequest> done -> Html.go(place);
            case Answer.Refused<CertificateRequest>(Problem problem) -> Trouble.of(visitor, problem, place);
        };
    }
}
