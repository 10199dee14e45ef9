package jp.mamori.registry.person.matching.score;

import jp.mamori.registry.person.matching.date.DateRelation;
import jp.mamori.registry.person.matching.form.Profile;
import jp.mamori.registry.person.matching.form.Subject.Sex;

/** Two persons compared: how each field agrees and what it is worth in bits. */
public record Comparison(
        NameMatch name, DateRelation birth, double sex, double prefecture, double municipality, boolean licence) {

    /** Compares a query with a file; never fails. */
    public static Comparison of(Profile query, Profile file) {
        Sex sex = file.sex() == Sex.UNKNOWN ? query.sex() : file.sex();
        NameMatch name = CompareNames.best(query.names(), file.names(), Weights.familyDifferent(sex));
        boolean samePlace = same(query.municipality(), file.municipality());
        return new Comparison(
                name,
                DateRelation.of(query.birth(), file.birth()),
                sex(query.sex(), file.sex()),
                samePlace ? 0 : prefecture(query.prefecture(), file.prefecture()),
                samePlace ? Weights.MUNICIPALITY_SAME : 0,
                query.licences().stream().anyMatch(file.licences()::contains));
    }

    private static double sex(Sex a, Sex b) {
        if (a == Sex.UNKNOWN || b == Sex.UNKNOWN) {
            return 0;
        }
        return a == b ? Weights.SEX_SAME : Weights.SEX_DIFFERENT;
    }

    private static double prefecture(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return a.equals(b) ? Weights.PREFECTURE_SAME : Weights.PREFECTURE_DIFFERENT;
    }

    private static boolean same(String a, String b) {
        return !a.isEmpty() && a.equals(b);
    }

    /** The sum, in bits; a licence number is not in it. */
    public double bits() {
        return name.bits() + Weights.birth(birth) + sex + prefecture + municipality;
    }
}
