package jp.mamori.registry.certificate.apply;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamori.registry.certificate.issue.Certificate;
import jp.mamori.registry.certificate.request.Determination;
import jp.mamori.registry.certificate.request.OutwardState;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.screening.Stated;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.person.Missing;
import org.jspecify.annotations.Nullable;

/** What an applicant reads. */
final class RequestViews {
    private RequestViews() {}

    /** A request; before the release every complete one reads the same but for its slot. */
    @Serdeable
    @Schema(name = "Request")
    record Request(
            RequestId id,
            OrganisationRef employer,
            Purpose purpose,
            Occasion occasion,
            OutwardState state,
            Set<Missing> missing,
            Instant receivedAt,

            @Nullable @Schema(description = "Slot at which the result is shown")
            Instant resultOn,

            @Nullable @Schema(description = "Until when the applicant may answer")
            Instant answerBy,

            @Nullable Result result,
            @Nullable Issued certificate,

            @Nullable @Schema(description = "Slot at which the certificate is issued")
            Instant issueOn,

            @Schema(description = "Day on which the request is forgotten at the latest")
            LocalDate keptUntil,

            long version) {
        @Override
        public String toString() {
            return "Request[" + state + "]";
        }
    }

    /** The result, from the release on. */
    @Serdeable
    @Schema(name = "RequestResult")
    record Result(
            Determination outcome,

            @Nullable @Schema(description = "When the registers were searched")
            Instant asOf,

            @Schema(description = "Registers searched, each with the instant of its newest entry")
            Map<String, Instant> registers,

            List<Disposition> dispositions) {
        @Override
        public String toString() {
            return "Result";
        }
    }

    /** A record as the certificate would state it. */
    @Serdeable
    @Schema(name = "ResultDisposition")
    record Disposition(
            DispositionKind kind,
            LocalDate decidedOn,
            @Nullable String ground,
            OrganisationRef authority,
            @Nullable LocalDate reinstatedOn) {
        static Disposition of(Stated stated) {
            return new Disposition(
                    stated.kind(), stated.decidedOn(), stated.ground(), stated.authority(), stated.reinstatedOn());
        }

        @Override
        public String toString() {
            return "Disposition";
        }
    }

    /** The certificate that answered the request. */
    @Serdeable
    @Schema(name = "IssuedCertificate")
    record Issued(String number, Instant issuedAt, Instant expiresAt, Certificate.Status status) {
        static Issued of(Certificate certificate, Instant now) {
            return new Issued(
                    certificate.certificateNumber().grouped(),
                    certificate.issuedAt(),
                    certificate.expiresAt(),
                    certificate.status(now));
        }
    }

    /** A certificate to hand over: the token, and the link that carries it in its fragment. */
    @Serdeable
    @Schema(name = "CertificateText")
    record CertificateText(String number, String token, String link, Instant issuedAt, Instant expiresAt) {
        @Override
        public String toString() {
            return "CertificateText";
        }
    }
}
