package jp.mamori.registry.person;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day of birth, from 1900-01-01 on.
 *
 * <p>ISO 8601 text; whether it lies before today or before a decision is asked where that day is known.
 */
@Serdeable
public record BirthDate(LocalDate day) {
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public static Optional<BirthDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> !day.isBefore(EARLIEST))
                    .map(BirthDate::new);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "BirthDate[redacted]";
    }
}
