package jp.mamori.portal.registry.applicant;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
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
            @Nullable Map<String, Object> registers,
            @Nullable List<Map<String, Object>> dispositions) {
        @Override
        public String toString() {
            return "Result";
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
