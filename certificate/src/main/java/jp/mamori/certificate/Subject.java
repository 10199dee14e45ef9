package jp.mamori.certificate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person a certificate is about.
 *
 * <p>One of the two names may be absent (people with a single name), and so may the readings (names in Latin script).
 * {@code toString} never prints them.
 */
public record Subject(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String familyNameReading,
        @Nullable String givenNameReading,
        LocalDate birthdate) {
    public Subject {
        if (familyName == null && givenName == null) {
            throw new IllegalArgumentException("a person has at least one name");
        }
    }

    /** The name as written, family name first. */
    public String written() {
        return joined(familyName, givenName);
    }

    /** The reading, family name first; empty when there is none. */
    public String reading() {
        return joined(familyNameReading, givenNameReading);
    }

    @Override
    public String toString() {
        return "Subject";
    }

    static String joined(@Nullable String family, @Nullable String given) {
        return Stream.of(family, given)
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .collect(Collectors.joining("　"));
    }
}
