package jp.mamori.portal.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as people type it: {@code 1980-04-01}, {@code 1980/4/1}, {@code 19800401}, {@code 1980年4月1日},
 * {@code 昭和55年4月1日}, {@code S55.4.1}, {@code 令和元年5月1日}, all in full-width forms too.
 * Days that do not exist and years outside their era are told apart, because each needs other words.
 */
public final class TypedDate {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,4})\\s*[年./\\-]\\s*(\\d{1,2})\\s*[月./\\-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TypedDate() {}

    /** What was understood. */
    public sealed interface Reading {
        record Date(LocalDate date) implements Reading {}

        record Empty() implements Reading {}

        /** Not the shape of a date. */
        record Unreadable() implements Reading {}

        /** A day that the calendar does not have, such as 30 February. */
        record NoSuchDay(int year, int month, int day) implements Reading {}

        /** A date before its era began or after it ended. */
        record OutsideEra(Era era, LocalDate first, LocalDate last) implements Reading {}
    }

    /** A date from the select and the three boxes; the year's box may also hold the whole date. */
    public static Reading read(String era, String year, String month, String day) {
        String y = Folding.plain(year);
        String m = Folding.plain(month);
        String d = Folding.plain(day);
        if (y.isEmpty() && m.isEmpty() && d.isEmpty()) {
            return new Reading.Empty();
        }
        if (m.isEmpty() && d.isEmpty()) {
            return inEra(Era.named(era).orElse(Era.WESTERN), y);
        }
        return inEra(Era.named(era).orElse(Era.WESTERN), y + "-" + m + "-" + d);
    }

    /** A date from one text. */
    public static Reading read(String text) {
        String plain = Folding.plain(text);
        return plain.isEmpty() ? new Reading.Empty() : inEra(Era.WESTERN, plain);
    }

    private static Reading inEra(Era selected, String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Era written = Era.leading(upper);
        Era era = written == Era.WESTERN ? selected : written;
        String numbers = (written == Era.WESTERN ? upper : written.without(upper))
                .replace("元", "1")
                .strip();
        Matcher parts = PARTS.matcher(numbers);
        if (parts.matches() || (parts = EIGHT_DIGITS.matcher(numbers)).matches()) {
            return date(era, number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        }
        return new Reading.Unreadable();
    }

    private static Reading date(Era selected, int year, int month, int day) {
        Era era = year >= 1000 ? Era.WESTERN : selected;
        if (era == Era.WESTERN && year < 1000) {
            return new Reading.Unreadable();
        }
        try {
            return era.calendar()
                    .<Reading>map(calendar -> outsideOr(era, calendar.getValue(), year, month, day))
                    .orElseGet(() -> new Reading.Date(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return new Reading.NoSuchDay(year, month, day);
        }
    }

    private static Reading outsideOr(Era era, int value, int yearOfEra, int month, int day) {
        int western = era.first().getYear() - firstYearOfEra(era) + yearOfEra;
        LocalDate date = LocalDate.of(western, month, day);
        if (yearOfEra < 1 || date.isBefore(era.first()) || date.isAfter(era.last())) {
            return new Reading.OutsideEra(era, era.first(), era.last());
        }
        JapaneseDate checked = JapaneseDate.of(java.time.chrono.JapaneseEra.of(value), yearOfEra, month, day);
        return new Reading.Date(LocalDate.from(checked));
    }

    /** Meiji is read from its sixth year on, when Japan took the present calendar; the others from their first. */
    private static int firstYearOfEra(Era era) {
        return era == Era.MEIJI ? 6 : 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
