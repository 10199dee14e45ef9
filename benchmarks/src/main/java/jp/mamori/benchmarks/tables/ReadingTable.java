package jp.mamori.benchmarks.tables;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** How a character is read in Japanese (on), Mandarin and Korean, in Latin letters. */
final class ReadingTable {

    private static final String[] INITIALS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".split(" ");
    private static final String[] MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] FINALS = "_ k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ");

    private ReadingTable() {}

    static List<String> table(Mojidata data, VariantClasses classes) throws SQLException {
        var readings = new TreeMap<Integer, String[]>();
        for (String[] row : data.eastAsianReadings()) {
            int character = Mojidata.character(row[0]);
            int head = classes.representative(character);
            String[] read = {on(row[1]), mandarin(row[2]), korean(row[3])};
            readings.merge(head, read, (a, b) -> merged(character == head ? b : a, character == head ? a : b));
        }
        return readings.entrySet().stream()
                .filter(entry -> !String.join("", entry.getValue()).isEmpty())
                .map(entry -> Character.toString(entry.getKey()) + '\t' + String.join("\t", entry.getValue()))
                .toList();
    }

    private static String[] merged(String[] first, String[] other) {
        String[] merged = first.clone();
        for (int i = 0; i < merged.length; i++) {
            merged[i] = merged[i].isEmpty() ? other[i] : merged[i];
        }
        return merged;
    }

    private static String on(String readings) {
        var first = new LinkedHashSet<String>();
        for (String reading : readings.toLowerCase(Locale.ROOT).split(" ")) {
            if (first.size() < 2) {
                first.add(reading);
            }
        }
        return String.join(" ", first);
    }

    private static String mandarin(String pinyin) {
        return Normalizer.normalize(pinyin, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String korean(String hangul) {
        var readings = new LinkedHashSet<String>();
        for (String each : hangul.split(" ")) {
            int syllable = each.isEmpty() ? -1 : each.codePointAt(0) - 0xAC00;
            if (syllable >= 0 && syllable < 11172 && readings.size() < 2) {
                String latin = INITIALS[syllable / 588] + MEDIALS[syllable % 588 / 28] + FINALS[syllable % 28];
                readings.add(latin.replace("_", ""));
            }
        }
        return String.join(" ", readings);
    }
}
