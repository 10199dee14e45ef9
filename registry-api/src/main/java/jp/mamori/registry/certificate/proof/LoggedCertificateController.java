package jp.mamori.registry.certificate.proof;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.Optional;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.tree.EventProofs;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;

/** Certificates in the transparency log. */
@Controller("/v1/log/certificates")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Transparency log")
class LoggedCertificateController {
    private static final String NOTE = "text/plain; charset=utf-8";

    private final LoggedCertificates certificates;
    private final Problems problems;

    LoggedCertificateController(LoggedCertificates certificates, Problems problems) {
        this.certificates = certificates;
        this.problems = problems;
    }

    @Get(
            uri = "/{payload}",
            produces = {NOTE, MediaType.APPLICATION_JSON_PROBLEM})
    @Operation(
            summary = "Proof that a certificate's issue is logged",
            description = "Only who holds the certificate can name it; some seconds after the issue the log is signed")
    @ApiResponse(
            responseCode = "200",
            description = "A C2SP tlog-proof that names this payload and nothing else",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @ApiResponse(responseCode = "404", description = "No such certificate, or not signed for yet")
    HttpResponse<?> proof(
            @PathVariable
                    @Parameter(
                            description = "SHA-256 of the certificate's signed payload, base64url",
                            schema = @Schema(maxLength = 43))
                    String payload) {
        return parse(payload)
                .map(certificates::prove)
                .<HttpResponse<?>>map(outcome -> switch (outcome) {
                    case EventProofs.Outcome.Proved(var file) ->
                        HttpResponse.ok(file.format()).contentType(NOTE).header(HttpHeaders.CACHE_CONTROL, "no-store");
                    case EventProofs.Outcome.NotFound(), EventProofs.Outcome.NotYet() ->
                        problems.of(ProblemType.NOT_FOUND);
                })
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    private static Optional<Hash> parse(String payload) {
        try {
            var hash = Hash.of(Base64.getUrlDecoder().decode(payload));
            return Optional.of(hash)
                    .filter(read -> CertificateInLog.spelled(read).equals(payload));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
