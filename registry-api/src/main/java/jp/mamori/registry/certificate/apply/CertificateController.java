package jp.mamori.registry.certificate.apply;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.paper.CertificatePaper;
import jp.mamori.registry.certificate.apply.ReadCertificate.Presented;
import jp.mamori.registry.certificate.apply.RequestViews.CertificateText;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForApplicants;
import jp.mamori.registry.platform.Settings;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;

/** The certificate itself, for its applicant: as token, as link and on paper. */
@Controller("/v1/requests/{id}")
@ForApplicants
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Requests")
class CertificateController {
    private final ReadCertificate readCertificate;
    private final Contention contention;
    private final Problems problems;
    private final URI portal;
    private final CertificatePaper paper;

    CertificateController(
            ReadCertificate readCertificate,
            Contention contention,
            Problems problems,
            Settings settings,
            CertificatePaper paper) {
        this.readCertificate = readCertificate;
        this.contention = contention;
        this.problems = problems;
        this.portal = URI.create(settings.portalUrl());
        this.paper = paper;
    }

    @Get("/certificate")
    @Operation(
            summary = "The certificate as token and link",
            description =
                    "The signed token (SD-JWT VC) with what the applicant chose to show, and a link that checks the same")
    @ApiResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(schema = @Schema(implementation = CertificateText.class)))
    @ApiResponse(responseCode = "404", description = "Not issued, absent, or somebody else's")
    HttpResponse<?> text(RequestId id, @Parameter(hidden = true) Caller caller) {
        return read(id, "token", caller)
                .<HttpResponse<?>>map(presented -> HttpResponse.ok(text(presented)))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    private CertificateText text(Presented presented) {
        var certificate = presented.certificate();
        return new CertificateText(
                certificate.certificateNumber().grouped(),
                presented.token().compact(),
                CertificateLink.of(presented.token()).at(portal),
                certificate.issuedAt(),
                certificate.expiresAt());
    }

    @Get("/certificate.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    @Operation(
            summary = "The certificate on one A4 page",
            description = "In Japanese and English, with the token embedded and a code to scan")
    @ApiResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "application/pdf"))
    @ApiResponse(responseCode = "404", description = "Not issued, absent, or somebody else's")
    HttpResponse<?> pdf(RequestId id, @Parameter(hidden = true) Caller caller) {
        return read(id, "pdf", caller)
                .<HttpResponse<?>>map(presented -> HttpResponse.ok(paper.render(presented.token()))
                        .contentType(MediaType.APPLICATION_PDF_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"certificate-"
                                        + presented.certificate().number() + ".pdf\"")
                        .header("X-Content-Type-Options", "nosniff"))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    private Optional<Presented> read(RequestId id, String form, Caller caller) {
        return contention.retrying(() -> readCertificate.read(id, form, caller));
    }
}
