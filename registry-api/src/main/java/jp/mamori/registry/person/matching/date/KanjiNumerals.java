package jp.mamori.registry.person.matching.date;

/** Kanji numerals as digits: 五十三 as 53, 平成二年 as 平成2年, 一二三 as 123. */
public final class KanjiNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String OTHERS = "零壱弐参";
    private static final String UNITS = "十百千";
    private static final int[] WORTH = {10, 100, 1000};
    private static final int MOST = 100_000;

    private KanjiNumerals() {}

    /** The text with every run of kanji numerals in digits. */
    public static String toDigits(String text) {
        var digits = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isNumeral(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                digits.append(text.charAt(i++));
            } else {
                digits.append(value(text.substring(i, end)));
                i = end;
            }
        }
        return digits.toString();
    }

    private static boolean isNumeral(char c) {
        return digit(c) >= 0 || UNITS.indexOf(c) >= 0;
    }

    private static int digit(char c) {
        int at = DIGITS.indexOf(c);
        return at >= 0 ? at : OTHERS.indexOf(c);
    }

    private static String value(String run) {
        if (run.chars().noneMatch(c -> UNITS.indexOf(c) >= 0)) {
            return run.chars()
                    .map(c -> '0' + digit((char) c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        int total = 0;
        int number = 0;
        for (char c : run.toCharArray()) {
            int unit = UNITS.indexOf(c);
            if (unit < 0) {
                number = Math.min(number * 10 + digit(c), MOST);
            } else {
                total = Math.min(total + Math.max(number, 1) * WORTH[unit], MOST);
                number = 0;
            }
        }
        return Integer.toString(total + number);
    }
}
