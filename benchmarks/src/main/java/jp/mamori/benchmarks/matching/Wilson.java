package jp.mamori.benchmarks.matching;

/** The lower bound of a share (Wilson score interval, 95 %). */
final class Wilson {

    private static final double Z = 1.959964;

    private Wilson() {}

    static double lower(int hits, int of) {
        if (of == 0) {
            return 0;
        }
        double p = (double) hits / of;
        double z2 = Z * Z / of;
        double centre = p + z2 / 2;
        double spread = Z * Math.sqrt((p * (1 - p) + z2 / 4) / of);
        return Math.max(0, (centre - spread) / (1 + z2));
    }
}
