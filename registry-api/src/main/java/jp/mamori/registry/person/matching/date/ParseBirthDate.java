package jp.mamori.registry.person.matching.date;

import com.ibm.icu.text.Normalizer2;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamori.registry.person.matching.date.BirthDate.Reading;

/** Reads a date of birth: ISO, slashes, eight digits, eras by name or initial, kanji numerals, full width. */
public final class ParseBirthDate {

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,4})\\D{0,3}(?:(\\d{1,2})\\D{0,3})?(?:(\\d{1,2})\\D{0,3})?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ERA_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final int LONGEST = 40;

    private ParseBirthDate() {}

    /** The date of birth that a text says; never fails. */
    public static BirthDate parse(String raw, LocalDate today) {
        if (raw.isBlank()) {
            return BirthDate.unusable(raw, Reading.ABSENT);
        }
        if (raw.length() > LONGEST) {
            return BirthDate.unusable(raw, Reading.UNREADABLE);
        }
        String text = KanjiNumerals.toDigits(
                        NFKC_CASEFOLD.normalize(wellFormed(raw)).strip())
                .replace("元年", "1年")
                .replace("西暦", "");
        Optional<Era> era = Era.startOf(text);
        String rest =
                era.map(e -> text.substring(e.lengthIn(text))).orElse(text).strip();
        Matcher parts = matcher(rest, era.isPresent());
        if (!parts.matches()) {
            return BirthDate.unusable(raw, Reading.UNREADABLE);
        }
        return read(raw, era, number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), today);
    }

    private static String wellFormed(String raw) {
        return raw.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Matcher matcher(String rest, boolean era) {
        Matcher compact = (era ? ERA_DIGITS : DIGITS).matcher(rest);
        String plain = rest.startsWith(".") ? rest.substring(1) : rest;
        return compact.matches() ? compact : PARTS.matcher(plain.replace("元", "1"));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static BirthDate read(String raw, Optional<Era> era, int year, int month, int day, LocalDate today) {
        int western = era.map(e -> e.western(year)).orElse(year);
        if (month == 0 || day == 0) {
            return partial(raw, western, month, today);
        }
        Optional<LocalDate> date = date(western, month, day);
        if (date.isPresent()
                && era.map(e -> e.holds(date.get())).orElse(year > 99)
                && !date.get().isAfter(today)) {
            boolean known = Era.of(date.get()).isPresent();
            return known ? BirthDate.of(raw, date.get()) : BirthDate.unusable(raw, Reading.OUT_OF_RANGE);
        }
        if (era.isEmpty() && year > 99) {
            return outOfCalendar(raw, date, western, month, day, today);
        }
        return new BirthDate(raw, Reading.IMPOSSIBLE, 0, 0, 0, rereadings(western, year, month, day, today));
    }

    private static BirthDate partial(String raw, int western, int month, LocalDate today) {
        boolean inRange = western >= 1868 && western <= today.getYear() && month <= 12;
        return inRange
                ? new BirthDate(raw, Reading.PARTIAL, western, month, 0, List.of())
                : BirthDate.unusable(raw, Reading.OUT_OF_RANGE);
    }

    /** A western date that no calendar has: its legal neighbours, or its parts exchanged. */
    private static BirthDate outOfCalendar(
            String raw, Optional<LocalDate> date, int year, int month, int day, LocalDate today) {
        if (date.isPresent() || year < 1868 || year > today.getYear()) {
            return BirthDate.unusable(raw, Reading.OUT_OF_RANGE);
        }
        Set<LocalDate> legal = new LinkedHashSet<>();
        add(legal, date(year, day, month), today);
        if (month >= 1 && month <= 12) {
            LocalDate last = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
            add(legal, Optional.of(last), today);
            add(legal, Optional.of(last.plusDays(1)), today);
        }
        return new BirthDate(raw, Reading.IMPOSSIBLE, 0, 0, 0, List.copyOf(legal));
    }

    private static List<LocalDate> rereadings(int western, int year, int month, int day, LocalDate today) {
        Set<LocalDate> legal = new LinkedHashSet<>();
        add(legal, date(western, month, day), today);
        for (Era other : List.of(Era.SHOWA, Era.HEISEI, Era.TAISHO, Era.REIWA, Era.MEIJI)) {
            date(other.western(year), month, day)
                    .filter(other::holds)
                    .ifPresent(day0 -> add(legal, Optional.of(day0), today));
        }
        if (year <= 99) {
            add(legal, date(1900 + year, month, day), today);
            add(legal, date(2000 + year, month, day), today);
        }
        return List.copyOf(legal);
    }

    private static void add(Set<LocalDate> legal, Optional<LocalDate> date, LocalDate today) {
        date.filter(day -> !day.isAfter(today) && Era.of(day).isPresent()).ifPresent(legal::add);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
