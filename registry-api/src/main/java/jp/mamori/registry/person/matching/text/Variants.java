package jp.mamori.registry.person.matching.text;

import java.util.Optional;

/**
 * Characters that are forms of one: {@code fold} where an official list says so, {@code superfold} for what is mixed up.
 *
 * <p>A fold has one representative for each class (髙 as 高); it never joins two current name characters but where the
 * lists of name characters do, or a person reviewed it ({@code reviewed-classes.tsv}).
 * The superfold joins classes that are different in law (斎 and 斉), look-alikes, simplified characters of residence
 * cards.
 * Both are total and idempotent.
 * Source: fold.tsv.gz and superfold.tsv.gz with their licences beside them.
 */
public final class Variants {

    private static final CharacterMap FOLD = folds();
    private static final CharacterMap SUPERFOLD = superfolds();

    private Variants() {}

    /** The fold of a cleaned text. */
    public static String fold(String clean) {
        return FOLD.apply(LatinFold.withoutMarks(clean));
    }

    /** The superfold of a fold. */
    public static String superfold(String fold) {
        return SUPERFOLD.apply(fold);
    }

    /**
     * The weakest ground on which two cleaned texts of the same length have the same fold.
     *
     * <p>Empty where they do not differ in a character of the table.
     */
    public static Optional<Ground> ground(String one, String other) {
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        Ground weakest = null;
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            if (first[i] != second[i]) {
                weakest = weaker(weakest, weaker(ground(first[i]), ground(second[i])));
            }
        }
        return Optional.ofNullable(weakest);
    }

    private static @org.jspecify.annotations.Nullable Ground ground(int character) {
        Ground fold = FOLD.ground(character);
        return fold == null ? SUPERFOLD.ground(character) : fold;
    }

    private static @org.jspecify.annotations.Nullable Ground weaker(
            @org.jspecify.annotations.Nullable Ground a, @org.jspecify.annotations.Nullable Ground b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static CharacterMap folds() {
        var folds = new CharacterMap();
        for (String line : Tables.lines("fold.tsv.gz")) {
            int[] points = line.codePoints().toArray();
            for (int i = 2; i + 1 < points.length; i += 2) {
                folds.put(points[i], points[0], (char) points[i + 1]);
            }
        }
        return folds;
    }

    private static CharacterMap superfolds() {
        var superfolds = new CharacterMap();
        for (String line : Tables.lines("superfold.tsv.gz")) {
            int[] points = line.codePoints().toArray();
            superfolds.put(points[0], points[2], (char) points[4]);
        }
        return superfolds;
    }
}
