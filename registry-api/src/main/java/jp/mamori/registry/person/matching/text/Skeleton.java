package jp.mamori.registry.person.matching.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The sound of a name as one string of letters, the same for kana and every romanisation.
 *
 * <p>Long vowels and doubled letters are collapsed; {@code n} and {@code m} before a lip sound are one.
 * A text with a kanji or an unreadable character has no skeleton; otherwise one to {@value #MOST_ALTERNATES}, the
 * likeliest first (historical kana and passport spellings give more than one).
 */
public final class Skeleton {

    /** The most skeletons that one text has. */
    public static final int MOST_ALTERNATES = 4;

    private Skeleton() {}

    /** The skeletons of a cleaned text, none where it is not written by sound. */
    public static List<String> of(String clean) {
        String plain = LatinFold.withoutMarks(clean);
        if (plain.isEmpty() || !isPhonetic(plain)) {
            return List.of();
        }
        Set<String> alternates = new LinkedHashSet<>();
        String letters = letters(plain);
        add(alternates, letters);
        if (hasKana(plain)) {
            add(alternates, HistoricalKana.modern(letters));
        } else {
            add(alternates, letters(Romaji.withoutPassportH(plain)));
        }
        return List.copyOf(alternates);
    }

    /** The skeletons of a family and a given name together, as one that stands in a single field has them. */
    public static List<String> joined(List<String> first, List<String> second) {
        Set<String> joined = new LinkedHashSet<>();
        for (String a : first) {
            for (String b : second) {
                add(joined, a + b);
            }
        }
        var all = new ArrayList<>(joined);
        return all.size() > MOST_ALTERNATES ? List.copyOf(all.subList(0, MOST_ALTERNATES)) : List.copyOf(all);
    }

    private static void add(Set<String> alternates, String letters) {
        String collapsed = collapsed(letters);
        if (!collapsed.isEmpty()) {
            alternates.add(collapsed);
        }
    }

    /** Whether a cleaned text is written by sound only. */
    public static boolean isPhonetic(String clean) {
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (!Kana.isKana(c) && !Romaji.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    /** The letters of a cleaned text by sound with its long vowels, to count morae by; empty where it has a kanji. */
    public static String spelled(String clean) {
        String plain = LatinFold.withoutMarks(clean);
        return isPhonetic(plain) ? letters(plain) : "";
    }

    private static boolean hasKana(String text) {
        return text.chars().anyMatch(Kana::isKana);
    }

    private static String letters(String plain) {
        var letters = new StringBuilder(plain.length() * 2);
        for (int i = 0; i < plain.length(); ) {
            i = Kana.isKana(plain.charAt(i)) ? Kana.append(plain, i, letters) : Romaji.append(plain, i, letters);
        }
        return letters.toString();
    }

    private static String collapsed(String letters) {
        var collapsed = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            char last = collapsed.isEmpty() ? 0 : collapsed.charAt(collapsed.length() - 1);
            if (c != last && !(last == 'o' && c == 'u')) {
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }
}
