package jp.mamori.registry.person.matching.score;

import java.util.Collections;
import java.util.List;
import jp.mamori.registry.person.matching.form.NamePart;
import jp.mamori.registry.person.matching.text.Blur;
import jp.mamori.registry.person.matching.text.CleanText;
import jp.mamori.registry.person.matching.text.Morae;

/** Compares one part of a name with the same part of another: the best of what writing and sound say. */
final class CompareParts {

    private static final double LEAST = 0.5;

    private CompareParts() {}

    /** The match; {@code different} is what a disagreement costs, {@code abroad} whether readings abroad count. */
    static PartMatch compare(NamePart a, NamePart b, double different, boolean abroad) {
        if (a.isAbsent() || b.isAbsent() || a.isUnreadable() || b.isUnreadable()) {
            return PartMatch.MISSING;
        }
        PartMatch written = written(a, b);
        if (written != null && written.relation() == PartRelation.SAME && !written.otherReading()) {
            return written;
        }
        PartMatch best = better(written, sounding(a, b));
        if (best == null) {
            best = foreign(a, b, abroad);
        }
        return best == null ? new PartMatch(PartRelation.DIFFERENT, -different, false) : best;
    }

    private static @org.jspecify.annotations.Nullable PartMatch better(
            @org.jspecify.annotations.Nullable PartMatch a, @org.jspecify.annotations.Nullable PartMatch b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.bits() >= b.bits() ? a : b;
    }

    private static @org.jspecify.annotations.Nullable PartMatch written(NamePart a, NamePart b) {
        if (a.clean().isEmpty() || b.clean().isEmpty()) {
            return null;
        }
        if (a.wild() + b.wild() > 0) {
            return wild(a, b);
        }
        if (!a.superfold().equals(b.superfold())) {
            return null;
        }
        PartRelation relation = a.clean().equals(b.clean())
                ? PartRelation.SAME
                : a.fold().equals(b.fold()) ? PartRelation.VARIANT : PartRelation.CONFUSABLE;
        double reading = readingCost(a, b);
        double bits = Math.min(a.writingBits(), b.writingBits()) - relation.cost() - reading;
        return new PartMatch(relation, Math.max(bits, LEAST), reading > Weights.NEAR_READING);
    }

    private static double readingCost(NamePart a, NamePart b) {
        if (a.sounds().isEmpty() || b.sounds().isEmpty() || !Collections.disjoint(a.sounds(), b.sounds())) {
            return 0;
        }
        boolean near = !Collections.disjoint(a.coarse(), b.coarse())
                || !Collections.disjoint(a.visual(), b.visual())
                || oneMora(a, b);
        return near ? Weights.NEAR_READING : Weights.OTHER_READING;
    }

    /** Equal but for characters that one side cannot read. */
    private static @org.jspecify.annotations.Nullable PartMatch wild(NamePart a, NamePart b) {
        String one = a.superfold();
        String other = b.superfold();
        if (one.codePointCount(0, one.length()) != other.codePointCount(0, other.length())) {
            return null;
        }
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        int read = 0;
        for (int i = 0; i < first.length; i++) {
            boolean lost = first[i] == CleanText.WILD || second[i] == CleanText.WILD;
            if (!lost && first[i] != second[i]) {
                return null;
            }
            read += lost ? 0 : 1;
        }
        if (read == 0) {
            return null;
        }
        NamePart whole = a.wild() == 0 ? a : b;
        double bits =
                Math.min(whole.writingBits(), whole.soundBits() + 3) - PartRelation.WILD.cost() * (first.length - read);
        return new PartMatch(PartRelation.WILD, Math.max(bits, LEAST), false);
    }

    private static @org.jspecify.annotations.Nullable PartMatch sounding(NamePart a, NamePart b) {
        if (a.sounds().isEmpty() || b.sounds().isEmpty()) {
            return null;
        }
        double rare = Math.min(a.soundBits(), b.soundBits());
        if (!Collections.disjoint(a.sounds(), b.sounds())) {
            boolean first = a.sounds().getFirst().equals(b.sounds().getFirst());
            boolean contradicted = !a.isPhonetic() && !b.isPhonetic() && a.wild() + b.wild() == 0;
            PartRelation relation = contradicted
                    ? PartRelation.HOMOPHONE
                    : first ? PartRelation.SAME_SOUND : PartRelation.ALTERNATE_SOUND;
            return of(relation, rare);
        }
        if (!Collections.disjoint(a.coarse(), b.coarse())) {
            return of(PartRelation.COARSE, rare);
        }
        if (!Collections.disjoint(a.visual(), b.visual())) {
            return of(PartRelation.VISUAL, rare);
        }
        if (oneMora(a, b)) {
            PartMatch alias = alias(a, b);
            return alias == null ? of(PartRelation.ONE_MORA, Math.min(rare, oneMoraWorth(a, b))) : alias;
        }
        return null;
    }

    /** How two names sound together that nobody can part: the same, alike, or different. */
    static PartRelation likeness(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return PartRelation.DIFFERENT;
        }
        if (!Collections.disjoint(a, b)) {
            return PartRelation.SAME_SOUND;
        }
        String one = a.getFirst();
        String other = b.getFirst();
        if (Blur.coarse(one).equals(Blur.coarse(other))) {
            return PartRelation.COARSE;
        }
        if (Blur.visual(one).equals(Blur.visual(other))) {
            return PartRelation.VISUAL;
        }
        return Morae.differByOne(one, other) ? PartRelation.ONE_MORA : PartRelation.DIFFERENT;
    }

    private static boolean oneMora(NamePart a, NamePart b) {
        return Morae.differByOne(a.sounds().getFirst(), b.sounds().getFirst())
                || Morae.differByOne(a.spelled(), b.spelled());
    }

    /** A short name has so many neighbours that one of them tells little, however rare the name is. */
    private static double oneMoraWorth(NamePart a, NamePart b) {
        int morae = Math.min(
                Morae.count(a.sounds().getFirst()), Morae.count(b.sounds().getFirst()));
        return PartRelation.ONE_MORA.cost() + Weights.ONE_MORA_EACH * Math.max(morae - 1, 0);
    }

    private static PartMatch of(PartRelation relation, double rare) {
        return new PartMatch(relation, Math.max(rare - relation.cost(), LEAST), false);
    }

    private static @org.jspecify.annotations.Nullable PartMatch alias(NamePart a, NamePart b) {
        return !a.aliases().isEmpty() && !Collections.disjoint(a.aliases(), b.aliases())
                ? new PartMatch(PartRelation.ALIAS, Weights.ALIAS_WORTH - PartRelation.ALIAS.cost(), false)
                : null;
    }

    private static @org.jspecify.annotations.Nullable PartMatch foreign(NamePart a, NamePart b, boolean abroad) {
        PartMatch alias = alias(a, b);
        if (alias != null) {
            return alias;
        }
        if (shareWords(a, b)) {
            return of(PartRelation.WORDS, Weights.ALIAS_WORTH);
        }
        if (!Collections.disjoint(a.consonants(), b.consonants())) {
            return of(PartRelation.CONSONANTS, Math.min(a.soundBits(), b.soundBits()));
        }
        boolean derived = abroad && (soundsLike(a.derived(), b.sounds()) || soundsLike(b.derived(), a.sounds()));
        return derived ? of(PartRelation.DERIVED, Weights.DERIVED_WORTH) : null;
    }

    private static boolean shareWords(NamePart a, NamePart b) {
        List<String> one = a.words().isEmpty() ? a.sounds() : a.words();
        List<String> other = b.words().isEmpty() ? b.sounds() : b.words();
        return a.words().size() + b.words().size() > 0
                && (one.containsAll(other) || other.containsAll(one))
                && !one.isEmpty()
                && !other.isEmpty();
    }

    private static boolean soundsLike(List<String> derived, List<String> stated) {
        for (String one : derived) {
            for (String other : stated) {
                String consonants = Blur.consonants(one);
                if (one.equals(other) || !consonants.isEmpty() && consonants.equals(Blur.consonants(other))) {
                    return true;
                }
            }
        }
        return false;
    }
}
