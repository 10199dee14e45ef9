package jp.mamori.portal.registry.applicant;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** A request for a certificate for one employer, as its applicant sees it. */
@Serdeable
public record CertificateRequest(
        String id,
        OrganisationRef employer,
        String purpose,
        String occasion,
        String state,
        @Nullable List<String> missing,
        @Nullable Instant receivedAt,
        @Nullable Instant resultOn,
        @Nullable Instant answerBy,
        @Nullable Result result,
        @Nullable Issued certificate,
        @Nullable Instant issueOn,
        @Nullable String keptUntil,
        @Nullable Long version) {

    /** What the screening found, shown to the applicant before anybody else. */
    @Serdeable
    public record Result(
            String outcome,
            @Nullable Instant asOf,
            @Nullable Map<String, Instant> registers,
            @Nullable List<Stated> dispositions) {
        public List<Stated> stated() {
            return dispositions == null ? List.of() : dispositions;
        }

        public boolean searched(String register) {
            return registers != null && registers.containsKey(register);
        }

        @Override
        public String toString() {
            return "Result";
        }
    }

    /** A record as the certificate would state it. */
    @Serdeable
    public record Stated(
            String kind,
            LocalDate decidedOn,
            @Nullable String ground,
            OrganisationRef authority,
            @Nullable LocalDate reinstatedOn) {
        @Override
        public String toString() {
            return "Stated";
        }
    }

    @Serdeable
    public record Issued(
            String number,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            @Nullable String status) {}

    public List<String> lacking() {
        return missing == null ? List.of() : missing;
    }
}
