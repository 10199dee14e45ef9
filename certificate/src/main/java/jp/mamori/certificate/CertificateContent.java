package jp.mamori.certificate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one certificate says.
 *
 * <p>Instants are whole seconds; {@code asOf}, the instant of the screening, equals {@code issuedAt}.
 * After a verification the parts that the person did not present are absent: {@code namesSearched} is null, lists
 * are empty.
 * {@code log} is absent where the log had no checkpoint yet.
 * {@code toString} prints the number and nothing personal.
 */
public record CertificateContent(
        Issuer issuer,
        CertificateNumber number,
        Instant issuedAt,
        Instant expiresAt,
        StatusReference status,
        CertifiedOutcome outcome,
        Instant asOf,
        Registers registers,
        NamesAssurance namesAssurance,
        Audience audience,
        Purpose purpose,
        @Nullable LogReference log,
        Subject subject,
        List<FormerName> formerNames,
        @Nullable NamesSearched namesSearched,
        List<String> licenceNumbers,
        List<StatedDisposition> dispositions) {
    public CertificateContent {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
        formerNames = List.copyOf(formerNames);
        licenceNumbers = List.copyOf(licenceNumbers);
        dispositions = List.copyOf(dispositions);
    }

    @Override
    public String toString() {
        return "CertificateContent[" + number + "]";
    }
}
