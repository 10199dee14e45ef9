package jp.mamori.portal.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.Era;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language, by key, with dates as that language writes them.
 * Placeholders are {@code {0}}, {@code {1}}, ….
 * A key that does not exist is a defect and throws; a code from the registry that has no words yet shows itself.
 */
public final class Words {
    /** Dates and times are told in Japan's time, wherever the reader is. */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final ResourceBundle bundle;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter month;
    private final Map<Era, String> eras = new HashMap<>();

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofPattern(bundle.getString("format.date"), language.locale());
        this.month = DateTimeFormatter.ofPattern(bundle.getString("format.month"), language.locale());
        JapaneseChronology.INSTANCE
                .eras()
                .forEach(era -> eras.put(era, era.getDisplayName(TextStyle.FULL, language.locale())));
        this.minute = DateTimeFormatter.ofPattern(bundle.getString("format.minute"), language.locale());
    }

    public static Words in(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public String say(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The texts whose key is one of these or begins with one of them and a dot, as they stand in the bundle. */
    public Map<String, String> texts(Collection<String> beginnings) {
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (beginnings.stream().anyMatch(one -> key.equals(one) || key.startsWith(one + "."))) {
                texts.put(key, bundle.getString(key));
            }
        }
        return texts;
    }

    /** The word for a code of a list, for example {@code code("purpose", "TEACHING")}. */
    public String code(String list, String code) {
        String key = list + "." + code;
        return has(key) ? say(key) : code;
    }

    /** A date; Japanese adds the era, because forms on paper carry it. No date gives no words. */
    public String date(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return language == Language.JA && date.getYear() >= 1873
                ? say("format.date.era", day.format(date), eraYear(date))
                : day.format(date);
    }

    /** A number as the language groups its digits. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A month of a year, told as 2026-11. */
    public String month(String told) {
        return month.format(YearMonth.parse(told));
    }

    /** A point in time, to the minute, its day told as {@link #date} tells it. None gives no words. */
    public String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var here = instant.atZone(TOKYO);
        return say("format.moment", date(here.toLocalDate()), minute.format(here));
    }

    private String eraYear(LocalDate date) {
        JapaneseDate japanese = JapaneseDate.from(date);
        // Not get, which first asks a calendar how long the era may be.
        long year = japanese.getLong(ChronoField.YEAR_OF_ERA);
        return eras.get(japanese.getEra()) + (year == 1 ? say("format.era.first") : year);
    }
}
