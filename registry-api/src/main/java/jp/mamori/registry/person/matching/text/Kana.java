package jp.mamori.registry.person.matching.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Katakana as letters: one spelling per sound, Kunrei-like, so that kana and every romanisation can meet.
 *
 * <p>ヅ=ズ, ヂ=ジ, ヴ=ブ, ヲ=オ, ヱ=エ, ヰ=イ; geminates and long-vowel marks are not written.
 */
final class Kana {

    private static final String VOICEABLE = "カキクケコサシスセソタチツテトハヒフヘホウ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
    private static final Map<Character, String> MORA = morae();

    private Kana() {}

    /** The unvoiced form of a kana; any other code point as it is. */
    static int plain(int kana) {
        int at = VOICED.indexOf(kana);
        return at < 0 ? kana : VOICEABLE.charAt(at);
    }

    /** The voiced form of a kana; any other code point as it is. */
    static int voiced(int kana) {
        int at = VOICEABLE.indexOf(kana);
        return at < 0 ? kana : VOICED.charAt(at);
    }

    static boolean isKana(int c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー' || c == 'ヽ' || c == 'ヾ';
    }

    /** Appends the letters of the kana at {@code at} and what belongs to it, and gives where the next begins. */
    static int append(String kana, int at, StringBuilder letters) {
        String mora = MORA.getOrDefault(kana.charAt(at), "");
        char small = at + 1 < kana.length() ? kana.charAt(at + 1) : 0;
        String glide = glide(mora, small);
        if (glide.isEmpty()) {
            letters.append(mora);
            return at + 1;
        }
        letters.append(glide);
        return at + 2;
    }

    private static String glide(String mora, char small) {
        if (mora.length() < 1) {
            return "";
        }
        String head = mora.substring(0, mora.length() - 1);
        return switch (small) {
            case 'ャ' -> palatal(head, "ya");
            case 'ュ' -> palatal(head, "yu");
            case 'ョ' -> palatal(head, "yo");
            case 'ァ' -> foreign(mora, head, "a");
            case 'ィ' -> foreign(mora, head, "i");
            case 'ゥ' -> foreign(mora, head, "u");
            case 'ェ' -> foreign(mora, head, "e");
            case 'ォ' -> foreign(mora, head, "o");
            case 'ヮ' -> head + "a";
            default -> "";
        };
    }

    private static String palatal(String head, String glide) {
        return head + glide;
    }

    private static String foreign(String mora, String head, String vowel) {
        if (mora.length() == 1) {
            return mora + vowel;
        }
        boolean palatal = vowel.equals("e") && mora.endsWith("i");
        return head + (palatal ? "y" : "") + vowel;
    }

    private static Map<Character, String> morae() {
        var morae = new HashMap<Character, String>();
        row(morae, "アイウエオ", "", "");
        row(morae, "カキクケコ", "k", "");
        row(morae, "ガギグゲゴ", "g", "");
        row(morae, "サシスセソ", "s", "");
        row(morae, "ザジズゼゾ", "z", "");
        row(morae, "タチツテト", "t", "");
        row(morae, "ダヂヅデド", "d", "zi zu");
        row(morae, "ナニヌネノ", "n", "");
        row(morae, "ハヒフヘホ", "h", "");
        row(morae, "バビブベボ", "b", "");
        row(morae, "パピプペポ", "p", "");
        row(morae, "マミムメモ", "m", "");
        row(morae, "ラリルレロ", "r", "");
        row(morae, "ァィゥェォ", "", "");
        var single = "ヤ ya ユ yu ヨ yo ャ ya ュ yu ョ yo ワ wa ヮ wa ヰ i ヱ e ヲ o ン n ヴ bu ヷ ba ヸ bi ヹ be ヺ bo".split(" ");
        for (int i = 0; i < single.length; i += 2) {
            morae.put(single[i].charAt(0), single[i + 1]);
        }
        return Map.copyOf(morae);
    }

    private static void row(Map<Character, String> morae, String kana, String consonant, String irregular) {
        for (int i = 0; i < 5; i++) {
            String mora = consonant + "aiueo".charAt(i);
            if (!irregular.isEmpty() && (i == 1 || i == 2)) {
                mora = irregular.split(" ")[i - 1];
            }
            morae.put(kana.charAt(i), mora);
        }
    }
}
