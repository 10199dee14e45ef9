package jp.mamori.portal.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.StatedDisposition;
import org.jspecify.annotations.Nullable;

/**
 * What a genuine certificate says, as a page shows it: from the library, or from the registry's answer to a check.
 * Personal, so it never shows itself.
 */
public record CheckedContent(
        String number,
        String audience,
        String purpose,
        Instant asOf,
        Instant issuedAt,
        Instant expiresAt,
        String name,
        String reading,
        LocalDate birthDate,
        List<String> formerNames,
        List<String> licenceNumbers,
        Map<String, Instant> registers,
        String namesAssurance,
        int namesSearched,
        List<Stated> dispositions) {

    /** A disposition that the certificate states. */
    public record Stated(
            String kind,
            LocalDate date,
            @Nullable String ground,
            String board,
            @Nullable LocalDate reinstatedOn) {}

    static CheckedContent of(CertificateContent content) {
        Map<String, Instant> registers = new LinkedHashMap<>();
        for (Register register : Register.values()) {
            if (content.registers().searched(register)) {
                registers.put(
                        register.code(), content.registers().newestEntries().get(register));
            }
        }
        NamesSearched searched = content.namesSearched();
        return new CheckedContent(
                content.number().grouped(),
                content.audience().name(),
                content.purpose().code(),
                content.asOf(),
                content.issuedAt(),
                content.expiresAt(),
                spaced(content.subject().familyName(), content.subject().givenName()),
                spaced(content.subject().familyNameReading(), content.subject().givenNameReading()),
                content.subject().birthdate(),
                former(content.formerNames()),
                content.licenceNumbers(),
                registers,
                content.namesAssurance().code(),
                searched == null ? 0 : searched.total(),
                content.dispositions().stream().map(CheckedContent::stated).toList());
    }

    private static List<String> former(List<FormerName> names) {
        List<String> shown = new ArrayList<>();
        for (FormerName name : names) {
            String written = spaced(name.familyName(), name.givenName());
            String reading = spaced(name.familyNameReading(), name.givenNameReading());
            shown.add(reading.isEmpty() ? written : written + "（" + reading + "）");
        }
        return shown;
    }

    private static String spaced(@Nullable String family, @Nullable String given) {
        return ((family == null ? "" : family) + " " + (given == null ? "" : given)).strip();
    }

    private static Stated stated(StatedDisposition one) {
        return new Stated(one.kind().name(), one.date(), one.ground(), one.board(), one.reinstatedOn());
    }

    @Override
    public String toString() {
        return "CheckedContent";
    }
}
