package jp.mamori.registry.person;

import java.util.regex.Pattern;

/**
 * Writes kanji numerals as digits: 六 → 6, 十二 → 12, 百二十三 → 123, 一二三 → 123, 元 after an era → 1.
 *
 * <p>Legal numerals (壱弐参拾) are read like the common ones.
 */
final class KanjiNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壱弐参肆伍陸漆捌玖";
    private static final Pattern RUN = Pattern.compile("[〇零一壱二弐三参四肆五伍六陸七漆八捌九玖十拾百千0-9]+");
    private static final Pattern FIRST_YEAR = Pattern.compile("(?<=[明大昭平令])元");

    private KanjiNumerals() {}

    static String toDigits(String text) {
        String dated = FIRST_YEAR.matcher(text).replaceAll("1");
        return RUN.matcher(dated).replaceAll(run -> number(run.group()));
    }

    private static String number(String run) {
        var positional = new StringBuilder();
        long total = 0;
        boolean multiplied = false;
        for (char c : run.toCharArray()) {
            int unit = unit(c);
            if (unit == 0) {
                positional.append(digit(c));
            } else {
                total += unit * (positional.isEmpty() ? 1 : Long.parseLong(lastDigits(positional)));
                positional.setLength(0);
                multiplied = true;
            }
        }
        if (!multiplied) {
            return positional.toString();
        }
        return Long.toString(total + (positional.isEmpty() ? 0 : Long.parseLong(lastDigits(positional))));
    }

    /** Longer runs before a unit are no number that anybody writes; the last digits keep the arithmetic in bounds. */
    private static String lastDigits(StringBuilder digits) {
        return digits.substring(Math.max(0, digits.length() - 12));
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int common = DIGITS.indexOf(c);
        return common >= 0 ? common : LEGAL_DIGITS.indexOf(c);
    }
}
