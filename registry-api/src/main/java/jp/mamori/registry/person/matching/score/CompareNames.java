package jp.mamori.registry.person.matching.score;

import java.util.List;
import jp.mamori.registry.person.matching.form.NameForms;

/** Compares every name of one person with every name of another, in both orders, and keeps the best pair. */
final class CompareNames {

    private CompareNames() {}

    static NameMatch best(List<NameForms> query, List<NameForms> file, double familyDifferent) {
        NameMatch best = new NameMatch(0, 0, false, PartMatch.MISSING, PartMatch.MISSING);
        double most = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < query.size(); q++) {
            for (int f = 0; f < file.size(); f++) {
                NameMatch match = pair(q, query.get(q), f, file.get(f), familyDifferent);
                if (match.bits() > most) {
                    most = match.bits();
                    best = match;
                }
            }
        }
        return best;
    }

    private static NameMatch pair(int q, NameForms query, int f, NameForms file, double different) {
        NameMatch straight = match(q, query, f, file, false, different);
        if (!straight.family().isDifferent() && !straight.given().isDifferent()) {
            return straight;
        }
        NameMatch best = better(straight, match(q, query.exchanged(), f, file, true, different));
        if ((query.guessed() || file.guessed())
                && (best.family().isDifferent() || best.given().isDifferent())) {
            best = better(best, unsplit(q, query, f, file, different));
        }
        return best;
    }

    private static NameMatch better(NameMatch a, NameMatch b) {
        return a.bits() >= b.bits() ? a : b;
    }

    private static NameMatch match(int q, NameForms query, int f, NameForms file, boolean exchanged, double different) {
        boolean abroad = query.isEastAsian() || file.isEastAsian();
        return new NameMatch(
                q,
                f,
                exchanged,
                CompareParts.compare(query.family(), file.family(), different, abroad),
                CompareParts.compare(query.given(), file.given(), Weights.GIVEN, abroad));
    }

    /** A name without a space, cut where the other one is cut; or both whole, by sound. */
    private static NameMatch unsplit(int q, NameForms query, int f, NameForms file, double different) {
        NameForms fixed = query.guessed() ? file : query;
        NameForms free = query.guessed() ? query : file;
        NameMatch best = whole(q, query, f, file, different);
        for (boolean exchanged : new boolean[] {false, true}) {
            var part = exchanged ? fixed.given() : fixed.family();
            int cut = part.clean().codePointCount(0, part.clean().length());
            NameForms same = free.splitAt(cut);
            NameForms ordered = exchanged ? same.exchanged() : same;
            boolean freeIsQuery = query.guessed();
            best = better(
                    best,
                    match(q, freeIsQuery ? ordered : query, f, freeIsQuery ? file : ordered, exchanged, different));
        }
        return best;
    }

    private static NameMatch whole(int q, NameForms query, int f, NameForms file, double different) {
        PartRelation relation = CompareParts.likeness(query.sounds(), file.sounds());
        if (relation == PartRelation.DIFFERENT) {
            return match(q, query, f, file, false, different);
        }
        NameForms known = query.guessed() ? file : query;
        return new NameMatch(
                q,
                f,
                false,
                new PartMatch(PartRelation.SAME_SOUND, known.family().soundBits(), false),
                new PartMatch(relation, known.given().soundBits() - relation.cost(), false));
    }
}
