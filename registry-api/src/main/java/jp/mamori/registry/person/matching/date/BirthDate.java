package jp.mamori.registry.person.matching.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date of birth as read from what was written.
 *
 * <p>{@code year}, {@code month}, {@code day} are 0 where not known; {@code alternates} are the legal re-readings of an
 * impossible date.
 * A date before Meiji or after today is {@link Reading#OUT_OF_RANGE} and compares with nothing.
 */
public record BirthDate(String raw, Reading reading, int year, int month, int day, List<LocalDate> alternates) {

    /** What a text turned out to be. */
    public enum Reading {
        EXACT,
        PARTIAL,
        IMPOSSIBLE,
        OUT_OF_RANGE,
        UNREADABLE,
        ABSENT
    }

    static BirthDate of(String raw, LocalDate date) {
        return new BirthDate(raw, Reading.EXACT, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), List.of());
    }

    static BirthDate unusable(String raw, Reading reading) {
        return new BirthDate(raw, reading, 0, 0, 0, List.of());
    }

    /** The whole date, where there is one. */
    public Optional<LocalDate> date() {
        return reading == Reading.EXACT ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Every whole date that the writing can mean, the likeliest first. */
    public List<LocalDate> readings() {
        return date().map(List::of).orElse(alternates);
    }

    /** Whether there is anything to compare. */
    public boolean isUsable() {
        return reading == Reading.EXACT || reading == Reading.PARTIAL || !alternates.isEmpty();
    }

    @Override
    public String toString() {
        return "BirthDate[" + reading + "]";
    }
}
