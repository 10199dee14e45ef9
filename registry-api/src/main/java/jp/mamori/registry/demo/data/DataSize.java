package jp.mamori.registry.demo.data;

/** How much is invented; the named people and their records are in each. */
public enum DataSize {
    /** For the tests of the pages: seconds. */
    SMALL(40, 12),
    /** What the README promises. */
    FULL(3_000, 200);

    private final int dispositions;
    private final int employers;

    DataSize(int dispositions, int employers) {
        this.dispositions = dispositions;
        this.employers = employers;
    }

    /** How many dispositions there are in all. */
    public int dispositions() {
        return dispositions;
    }

    /** How many employers there are, their units not counted. */
    public int employers() {
        return employers;
    }
}
