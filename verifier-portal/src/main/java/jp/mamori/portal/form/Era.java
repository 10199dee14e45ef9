package jp.mamori.portal.form;

import java.time.LocalDate;
import java.time.chrono.JapaneseEra;
import java.util.Optional;

/** A calendar that a date can be written in: the Western one or an era since Meiji 6. */
public enum Era {
    WESTERN("", "", null, LocalDate.of(1873, 1, 1), LocalDate.of(2999, 12, 31)),
    REIWA("R", "令和", JapaneseEra.REIWA, LocalDate.of(2019, 5, 1), LocalDate.of(2999, 12, 31)),
    HEISEI("H", "平成", JapaneseEra.HEISEI, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    SHOWA("S", "昭和", JapaneseEra.SHOWA, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    TAISHO("T", "大正", JapaneseEra.TAISHO, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
    MEIJI("M", "明治", JapaneseEra.MEIJI, LocalDate.of(1873, 1, 1), LocalDate.of(1912, 7, 29));

    private final String letter;
    private final String written;
    private final @org.jspecify.annotations.Nullable JapaneseEra era;
    private final LocalDate first;
    private final LocalDate last;

    Era(
            String letter,
            String written,
            @org.jspecify.annotations.Nullable JapaneseEra era,
            LocalDate first,
            LocalDate last) {
        this.letter = letter;
        this.written = written;
        this.era = era;
        this.first = first;
        this.last = last;
    }

    Optional<JapaneseEra> calendar() {
        return Optional.ofNullable(era);
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    /** The era whose name or letter stands first in the text; the Western calendar where none does. */
    static Era leading(String text) {
        for (Era era : values()) {
            if (era != WESTERN && (text.startsWith(era.written) || text.startsWith(era.letter))) {
                return era;
            }
        }
        return WESTERN;
    }

    String without(String text) {
        return text.startsWith(written) ? text.substring(written.length()) : text.substring(letter.length());
    }

    static Optional<Era> named(String name) {
        for (Era era : values()) {
            if (era.name().equals(name)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }
}
