package jp.mamori.registry.person.matching.text;

/** Coarser forms of a skeleton, each for one kind of clerical error. */
public final class Blur {

    private Blur() {}

    /** Voicing and glides off: a dropped dakuten, a small kana written large, a large ツ for a geminate. */
    public static String coarse(String skeleton) {
        var plain = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            char c = unvoiced(skeleton.charAt(i));
            if (c != 'y' || plain.isEmpty() || endsOpen(plain)) {
                append(plain, c);
            } else if (plain.charAt(plain.length() - 1) == 'i' && plain.length() > 1) {
                plain.setLength(plain.length() - 1);
            }
        }
        return withoutLargeTsu(plain.toString().replace("ti", "si").replace("tu", "su"));
    }

    private static boolean endsOpen(StringBuilder plain) {
        char last = plain.charAt(plain.length() - 1);
        return Romaji.isVowel(last) && last != 'i';
    }

    private static void append(StringBuilder plain, char c) {
        if (plain.isEmpty() || plain.charAt(plain.length() - 1) != c) {
            plain.append(c);
        }
    }

    private static char unvoiced(char c) {
        return switch (c) {
            case 'g' -> 'k';
            case 'z' -> 's';
            case 'd' -> 't';
            case 'b', 'p' -> 'h';
            default -> c;
        };
    }

    private static String withoutLargeTsu(String letters) {
        var plain = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            boolean tsu = i > 0
                    && letters.startsWith("su", i)
                    && i + 2 < letters.length()
                    && "kst".indexOf(letters.charAt(i + 2)) >= 0;
            if (tsu) {
                i++;
            } else {
                append(plain, letters.charAt(i));
            }
        }
        return plain.toString();
    }

    /** ソ and ン, シ and ツ as one, as the eye takes them. */
    public static String visual(String skeleton) {
        String blurred = skeleton.replace("so", "n")
                .replace("tu", "si")
                .replace("ty", "sy")
                .replace("nu", "n")
                .replace("siu", "si");
        var visual = new StringBuilder(blurred.length());
        for (int i = 0; i < blurred.length(); i++) {
            append(visual, blurred.charAt(i));
        }
        return visual.toString();
    }

    /** Consonant classes only, for a name that one system holds in Latin letters and another in katakana. */
    public static String consonants(String skeleton) {
        var consonants = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            char c = skeleton.charAt(i);
            if (!Romaji.isVowel(c) && c != 'y' && c != 'w') {
                append(consonants, unvoicedLip(c));
            }
        }
        return consonants.toString();
    }

    /** The consonants without an {@code r} that closes a syllable, which katakana writes as a long vowel. */
    public static String consonantsWithoutFinalR(String skeleton) {
        var open = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            char next = i + 1 < skeleton.length() ? skeleton.charAt(i + 1) : 0;
            if (skeleton.charAt(i) != 'r' || Romaji.isVowel(next) || next == 'y') {
                open.append(skeleton.charAt(i));
            }
        }
        return consonants(open.toString());
    }

    private static char unvoicedLip(char c) {
        return c == 'b' || c == 'p' ? 'p' : unvoiced(c);
    }
}
