package jp.mamori.registry.person.matching.form;

import java.util.List;
import jp.mamori.registry.person.matching.text.Skeleton;
import jp.mamori.registry.person.matching.text.Variants;

/** Finds where the family name ends in a name without a space. */
final class SplitName {

    private static final int LONGEST_NAME = 24;

    private SplitName() {}

    /** How many chars of a cleaned name are the family name, by the commonest pair of names; 0 where it has one char. */
    static int guess(String clean) {
        int length = Math.min(clean.length(), LONGEST_NAME);
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 1; i < length; i++) {
            if (Character.isLowSurrogate(clean.charAt(i))) {
                continue;
            }
            double bits = bits(true, clean.substring(0, i)) + bits(false, clean.substring(i)) + odd(clean, i);
            if (bits < least) {
                least = bits;
                best = i;
            }
        }
        return best;
    }

    /** Where neither part is known, two characters of family name are likeliest. */
    private static double odd(String clean, int cut) {
        return Math.abs(cut - (clean.length() > 2 ? 2 : 1)) * 0.01;
    }

    private static double bits(boolean family, String part) {
        String fold = Variants.fold(part);
        double writing = Frequency.writing(family, fold);
        List<String> sounds = Skeleton.of(part);
        return sounds.isEmpty() ? writing : Math.min(writing, Frequency.sound(family, sounds.getFirst()));
    }
}
