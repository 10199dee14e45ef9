package jp.mamori.registry.person.matching.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Latin letters as the letters of {@link Kana}: Hepburn, Kunrei, passport spelling and, roughly, other languages.
 *
 * <p>Expects lower-case letters without diacritics.
 */
final class Romaji {

    /** By the first letter, a to z; the longest first, as the longest that fits is meant. */
    private static final List<List<Spelling>> SPELLINGS = spellings();

    /** How a piece of Latin is written in the letters of kana. */
    private record Spelling(String latin, String letters) {}

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
        for (Spelling known : isLetter(c) ? SPELLINGS.get(c - 'a') : List.<Spelling>of()) {
            if (latin.startsWith(known.latin(), at)) {
                letters.append(known.letters());
                return at + known.latin().length();
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

    private static List<List<Spelling>> spellings() {
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
        var byLetter = new ArrayList<List<Spelling>>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            byLetter.add(new ArrayList<>());
        }
        for (int i = 0; i < pairs.length; i += 2) {
            byLetter.get(pairs[i].charAt(0) - 'a').add(new Spelling(pairs[i], pairs[i + 1]));
        }
        byLetter.forEach(spellings -> spellings.sort(
                Comparator.comparingInt((Spelling spelling) -> spelling.latin().length())
                        .reversed()));
        return byLetter;
    }
}
