package jp.mamori.registry.platform.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a calendar day written as {@code 2025-03-14}; a day that does not exist is none. */
public final class IsoDay {
    private static final int LAST_YEAR = 9999;

    private IsoDay() {}

    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }
}
