package jp.mamori.registry.person.matching.score;

/** The best pair of names of two persons: which names, in which order, and how their parts agree. */
record NameMatch(int query, int file, boolean exchanged, PartMatch family, PartMatch given) {

    double bits() {
        return family.bits() + given.bits() - (exchanged ? Weights.EXCHANGED : 0);
    }
}
