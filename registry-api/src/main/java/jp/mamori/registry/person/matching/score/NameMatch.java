package jp.mamori.registry.person.matching.score;

/** The best pair of names of two persons: which names, in which order, and how their parts agree. */
record NameMatch(int query, int file, boolean exchanged, PartMatch family, PartMatch given) {

    double bits() {
        return family.bits()
                + given.bits()
                - (exchanged ? Weights.EXCHANGED : 0)
                - (isOnlyAlike() ? Weights.ONLY_ALIKE : 0);
    }

    /** Whether one part is another name and the other part only alike: two things that seldom befall one person. */
    boolean isOnlyAlike() {
        return family.isDifferent() && given.relation().isLikeness()
                || given.isDifferent() && family.relation().isLikeness();
    }
}
