package jp.mamori.registry.check.asked;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.paper.reading.PaperReading;
import jp.mamori.certificate.strict.SafeText;
import jp.mamori.certificate.verify.TypedDetails;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Parses what an employer sends; refuses with everything that is wrong at once. */
@Singleton
public class ReadCheckBody {
    private static final int LONGEST_REFERENCE = 32;
    private static final int LONGEST_NAME = 200;

    private final PaperReader paperReader;

    ReadCheckBody(PaperReader paperReader) {
        this.paperReader = paperReader;
    }

    /** Everything is judged before a page is read; a page too large is 413. */
    public Asked asked(NewCheck body) {
        var violations = new Violations();
        var occasion = violations.parse(body.occasion(), "/occasion", "unknown-code", Occasion::parse);
        var purpose = violations.parse(body.purpose(), "/purpose", "unknown-code", Purpose::parse);
        var reference =
                violations.optional(body.reference(), "/reference", "reference-not-taken", ReadCheckBody::reference);
        requireOne(body, violations);
        var number = number(body.number(), violations);
        var about = about(body.person(), violations);
        if (!isAbsent(body.number())) {
            violations.required(body.person(), "/person");
        }
        violations.refuseIfAny();
        return new Asked(
                number == null ? presented(body) : new Presented.Numbered(number),
                about,
                new Asked.Occurrence(Objects.requireNonNull(occasion), Objects.requireNonNull(purpose), reference));
    }

    /** A reference as it is kept, without spaces around it. */
    public static Optional<String> reference(String typed) {
        return Optional.of(typed.strip())
                .filter(line -> PlainText.isLine(line, LONGEST_REFERENCE) && SafeText.isSafe(line));
    }

    private static void requireOne(NewCheck body, Violations violations) {
        var given = Stream.of(
                        Optional.ofNullable(body.certificate()),
                        Optional.ofNullable(body.pdf()),
                        Optional.ofNullable(body.number()))
                .filter(one -> one.filter(text -> !text.isBlank()).isPresent())
                .count();
        violations.check(given > 0, "/certificate", "required");
        violations.check(given < 2, "/certificate", "one-way-only");
    }

    private static @Nullable CertificateNumber number(@Nullable String typed, Violations violations) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return switch (CertificateNumber.read(typed)) {
            case CertificateNumber.Reading.Number(var number) -> number;
            case CertificateNumber.Reading.NotTwelveDigits() -> {
                violations.add("/number", "certificate-number-malformed");
                yield null;
            }
            case CertificateNumber.Reading.Mistyped() -> {
                violations.add("/number", "certificate-number-mistyped");
                yield null;
            }
        };
    }

    private static @Nullable TypedDetails about(NewCheck.@Nullable CheckedPerson person, Violations violations) {
        if (person == null) {
            return null;
        }
        var name = violations.parse(
                person.name(),
                "/person/name",
                "name-not-taken",
                text -> Optional.of(text.strip()).filter(line -> PlainText.isLine(line, LONGEST_NAME)));
        var birthDate =
                violations.parse(person.birthDate(), "/person/birthDate", "birth-date-impossible", BirthDate::parse);
        return name == null || birthDate == null ? null : new TypedDetails(name, birthDate.day());
    }

    private Presented presented(NewCheck body) {
        if (body.certificate() instanceof String text && !text.isBlank()) {
            return new Presented.Text(text);
        }
        return switch (paperReader.read(decoded(Objects.requireNonNull(body.pdf())))) {
            case PaperReading.Found(var token, var place) -> new Presented.Found(token);
            case PaperReading.Malformed(var reason) -> new Presented.Unreadable();
            case PaperReading.NothingFound(), PaperReading.NotAPaper() -> new Presented.Unreadable();
            case PaperReading.TooLarge() -> throw new Refused(ProblemType.BODY_TOO_LARGE);
        };
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            var violations = new Violations();
            violations.add("/pdf", "malformed");
            violations.refuseIfAny();
            throw malformed;
        }
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
