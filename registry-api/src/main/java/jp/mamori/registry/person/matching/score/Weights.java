package jp.mamori.registry.person.matching.score;

import java.util.HashMap;
import java.util.Map;
import jp.mamori.registry.person.matching.date.DateRelation;
import jp.mamori.registry.person.matching.form.Subject.Sex;
import jp.mamori.registry.person.matching.text.Tables;

/** The weights of the score, from the one versioned file; a missing one stops the start. */
public final class Weights {

    private static final Map<String, Double> FILE = read();

    /** The version of the file; stored with each decision. */
    public static final int VERSION = (int) of("version");

    /** From this many bits on a candidate is strong. */
    public static final double STRONG = of("decision.strong");

    static final double FAMILY_WOMAN = of("family.different.woman");
    static final double FAMILY_MAN = of("family.different.man");
    static final double FAMILY_UNKNOWN = of("family.different.unknown");
    static final double GIVEN = of("given.different");
    static final double ONLY_ALIKE = of("name.only-alike");
    static final double EXCHANGED = of("name.exchanged");
    static final double OTHER_READING = of("name.other-reading");
    static final double ONE_MORA_EACH = of("name.one-mora.each");
    static final double NEAR_READING = of("name.near-reading");
    static final double ALIAS_WORTH = of("name.alias-worth");
    static final double DERIVED_WORTH = of("name.derived-worth");
    static final double SEX_SAME = of("sex.same");
    static final double SEX_DIFFERENT = of("sex.different");
    static final double PREFECTURE_SAME = of("prefecture.same");
    static final double PREFECTURE_DIFFERENT = of("prefecture.different");
    static final double MUNICIPALITY_SAME = of("municipality.same");

    private Weights() {}

    static double of(String name) {
        Double weight = FILE.get(name);
        if (weight == null) {
            throw new IllegalStateException("no weight " + name);
        }
        return weight;
    }

    static double familyDifferent(Sex sex) {
        return switch (sex) {
            case WOMAN -> FAMILY_WOMAN;
            case MAN -> FAMILY_MAN;
            case UNKNOWN -> FAMILY_UNKNOWN;
        };
    }

    static double birth(DateRelation relation) {
        return switch (relation) {
            case EXACT -> of("birth.exact");
            case NEIGHBOUR -> of("birth.neighbour");
            case ERA -> of("birth.era");
            case ONE_DIGIT -> of("birth.one-digit");
            case TWO_PARTS -> of("birth.two-parts");
            case DIFFERENT -> of("birth.different");
            case MISSING -> 0;
        };
    }

    private static Map<String, Double> read() {
        var weights = new HashMap<String, Double>();
        for (String line : Tables.lines("weights.properties")) {
            String[] field = line.split("=");
            weights.put(field[0], Double.valueOf(field[1]));
        }
        return weights;
    }
}
