package jp.mamori.registry.person.matching.score;

import java.util.Locale;

/** How two family or given names stand to each other, the closest first; each costs its weight against an equal one. */
public enum PartRelation {
    SAME(""),
    VARIANT("name.variant"),
    SAME_SOUND(""),
    ALTERNATE_SOUND("name.alternate-sound"),
    CONFUSABLE("name.confusable"),
    WILD("name.wild"),
    ALIAS("name.alias"),
    HOMOPHONE("name.homophone"),
    COARSE("name.coarse"),
    VISUAL("name.visual"),
    WORDS("name.words"),
    ONE_MORA("name.one-mora"),
    CONSONANTS("name.consonants"),
    DERIVED("name.derived"),
    DIFFERENT(""),
    MISSING("");

    private final double cost;

    PartRelation(String weight) {
        cost = weight.isEmpty() ? 0 : Weights.of(weight);
    }

    double cost() {
        return cost;
    }

    /** Whether the names are alike by an error of eye or ear, and not known to be one. */
    boolean isLikeness() {
        return switch (this) {
            case HOMOPHONE, COARSE, VISUAL, ONE_MORA -> true;
            case SAME, VARIANT, SAME_SOUND, ALTERNATE_SOUND, CONFUSABLE, WILD, ALIAS, WORDS -> false;
            case CONSONANTS, DERIVED, DIFFERENT, MISSING -> false;
        };
    }

    /** The key of its words in the message bundle. */
    public String messageKey() {
        return "relation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
