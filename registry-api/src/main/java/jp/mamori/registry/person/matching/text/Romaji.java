package jp.mamori.registry.person.matching.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Latin letters as the letters of {@link Kana}: Hepburn, Kunrei, passport spelling and, roughly, other languages.
 *
 * <p>Expects lower-case letters without diacritics.
 */
final class Romaji {

    private static final int LONGEST = 4;
    private static final Map<String, String> SPELLING = spelling();

    private Romaji() {}

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    /** Appends the letters of the syllable at {@code at} and gives where the next begins. */
    static int append(String latin, int at, StringBuilder letters) {
        char c = latin.charAt(at);
        char next = at + 1 < latin.length() ? latin.charAt(at + 1) : 0;
        if (c == 'm' && (next == 'b' || next == 'm' || next == 'p')) {
            letters.append('n');
            return at + 1;
        }
        char last = letters.isEmpty() ? 0 : letters.charAt(letters.length() - 1);
        if (c == 'h' && isVowel(last) && !isVowel(next) && next != 'y') {
            return at + 1;
        }
        // Katakana writes it フ, as it sounds at the end (Petrov, ペトロフ).
        if (c == 'v' && at > 0 && next == 0) {
            letters.append('h');
            return at + 1;
        }
        if (c == 'g' && last == 'n' && !isVowel(next)) {
            return at + 1;
        }
        for (int length = Math.min(LONGEST, latin.length() - at); length > 0; length--) {
            String spelled = SPELLING.get(latin.substring(at, at + length));
            if (spelled != null) {
                letters.append(spelled);
                return at + length;
            }
        }
        letters.append(c);
        return at + 1;
    }

    /** The spelling with each {@code oh} before a vowel read as a long vowel, as passports may write it. */
    static String withoutPassportH(String latin) {
        var plain = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            boolean passport =
                    i > 0 && latin.charAt(i) == 'h' && (latin.charAt(i - 1) == 'o' || latin.charAt(i - 1) == 'u');
            if (!passport) {
                plain.append(latin.charAt(i));
            }
        }
        return plain.toString();
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o';
    }

    private static Map<String, String> spelling() {
        var spelling = new HashMap<String, String>();
        var pairs = ("""
                shi si sha sya shu syu sho syo she sye sh sy
                tchi ti tcha tya tchu tyu tcho tyo tch ty
                chi ti cha tya chu tyu cho tyo che tye ch ty cya tya cyu tyu cyo tyo
                tsu tu tsa ta tse te tso to dzu zu dji zi
                fu hu fa ha fi hi fe he fo ho f h ph h
                ji zi ja zya ju zyu jo zyo je zye jya zya jyu zyu jyo zyo j z
                zhi zi zha zya zhu zyu zho zyo zhe zye zh zy
                wo o wi ui we ue va ba vi bi vu bu ve be vo bo v b
                ck k c k qu ku q k x kus th s l r
                """).strip().split("\\s+");
        for (int i = 0; i < pairs.length; i += 2) {
            spelling.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(spelling);
    }
}
