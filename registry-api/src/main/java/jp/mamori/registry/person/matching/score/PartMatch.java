package jp.mamori.registry.person.matching.score;

/** How two name parts agree, what it is worth, and whether the stated readings contradict it. */
record PartMatch(PartRelation relation, double bits, boolean otherReading) {

    static final PartMatch MISSING = new PartMatch(PartRelation.MISSING, 0, false);

    boolean isDifferent() {
        return relation == PartRelation.DIFFERENT;
    }
}
