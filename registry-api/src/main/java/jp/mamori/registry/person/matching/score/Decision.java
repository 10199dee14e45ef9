package jp.mamori.registry.person.matching.score;

/** What a comparison comes to, the weightiest first. */
public enum Decision {
    STRONG,
    REVIEW,
    /** Too little was stated to say that there is no match: cannot certify, never "no match". */
    INCOMPLETE,
    NONE;

    /**
     * The decision on the best candidate: an equal licence number goes to review whatever the bits are,
     * and a threshold above the line of strong ones holds for them too.
     */
    public static Decision of(Comparison best, double threshold, boolean complete) {
        if (best.bits() >= Math.max(Weights.STRONG, threshold)) {
            return STRONG;
        }
        if (best.licence() || best.bits() >= threshold) {
            return REVIEW;
        }
        return ofNothing(complete);
    }

    /** The decision where no candidate reaches the threshold. */
    public static Decision ofNothing(boolean complete) {
        return complete ? NONE : INCOMPLETE;
    }
}
