package jp.mamori.registry.demo.invention;

import java.time.LocalDate;

/** The year of an era as case and licence numbers write it. */
final class JapaneseYear {
    private static final LocalDate HEISEI = LocalDate.of(1989, 1, 8);
    private static final LocalDate REIWA = LocalDate.of(2019, 5, 1);
    private static final String DIGITS = "〇一二三四五六七八九";

    private JapaneseYear() {}

    /** One character of the era and the year in kanji digits, such as 平一五. */
    static String inKanji(LocalDate day) {
        StringBuilder text = new StringBuilder(era(day));
        Integer.toString(year(day)).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }

    /** The year's number within its era. */
    static int year(LocalDate day) {
        return day.getYear() - (day.isBefore(HEISEI) ? 1925 : day.isBefore(REIWA) ? 1988 : 2018);
    }

    private static String era(LocalDate day) {
        return day.isBefore(HEISEI) ? "昭" : day.isBefore(REIWA) ? "平" : "令";
    }
}
