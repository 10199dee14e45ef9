package jp.mamori.portal.registry;

import io.micronaut.serde.annotation.Serdeable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name as a person writes it; personal, so it never shows itself in a log. */
@Serdeable
public record PersonName(
        @Nullable String family,
        @Nullable String given,
        @Nullable String familyKana,
        @Nullable String givenKana,
        @Nullable String latin) {

    /** The name with its reading in brackets, as lists show it. */
    public String full() {
        String written = joined(family, given);
        String reading = joined(familyKana, givenKana);
        String first = written.isEmpty() ? String.valueOf(latin == null ? "" : latin) : written;
        return reading.isEmpty() ? first : first + "（" + reading + "）";
    }

    private static String joined(@Nullable String one, @Nullable String two) {
        return Stream.of(one, two)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "PersonName";
    }
}
