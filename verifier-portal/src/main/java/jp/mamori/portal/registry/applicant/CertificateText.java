package jp.mamori.portal.registry.applicant;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An issued certificate, to be handed on by its applicant. */
@Serdeable
public record CertificateText(
        String number,
        String token,
        String link,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt) {
    @Override
    public String toString() {
        return "CertificateText";
    }
}
