package jp.mamori.registry.person.matching.date;

import java.time.LocalDate;
import java.util.Optional;

/** The eras since the Gregorian calendar's use in Japan, each with its first and last day. */
public enum Era {
    MEIJI("明治", 'm', LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 29)),
    TAISHO("大正", 't', LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
    SHOWA("昭和", 's', LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI("平成", 'h', LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA("令和", 'r', LocalDate.of(2019, 5, 1), LocalDate.MAX);

    private final String kanji;
    private final char initial;
    private final LocalDate first;
    private final LocalDate last;

    Era(String kanji, char initial, LocalDate first, LocalDate last) {
        this.kanji = kanji;
        this.initial = initial;
        this.first = first;
        this.last = last;
    }

    /** The era that a text begins with, by name, first kanji or initial. */
    static Optional<Era> startOf(String text) {
        for (Era era : values()) {
            if (!text.isEmpty() && (text.charAt(0) == era.kanji.charAt(0) || text.charAt(0) == era.initial)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** How many characters of a text that begins with this era name it. */
    int lengthIn(String text) {
        return text.startsWith(kanji) ? kanji.length() : 1;
    }

    /** The western year of a year of this era. */
    int western(int year) {
        return first.getYear() + year - 1;
    }

    /** Whether the day is within the era. */
    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The era of a day, none before Meiji. */
    static Optional<Era> of(LocalDate day) {
        for (Era era : values()) {
            if (era.holds(day)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** The year of this era that a western year is. */
    int yearOf(int western) {
        return western - first.getYear() + 1;
    }
}
