package jp.mamori.registry.person.matching.form;

import java.util.HashMap;
import java.util.Map;
import jp.mamori.registry.person.matching.text.Tables;

/**
 * How rare a name is in the population, in bits (−log2 of its share), from the shipped table and not from the registry.
 *
 * <p>At most {@link #RAREST}, also for a name that the table does not have.
 * Source: population.tsv.gz.
 */
public final class Frequency {

    /** The bits of a name that the table does not have. */
    public static final double RAREST = 15;

    /** The bits of a foreign name that is common enough to be in the table of transcriptions. */
    static final double KNOWN_FOREIGN = 10;

    private static final Map<String, Map<String, Double>> BITS = read();

    private Frequency() {}

    static double writing(boolean family, String fold) {
        return bits(family ? "SF" : "GF", fold);
    }

    static double sound(boolean family, String skeleton) {
        return bits(family ? "SS" : "GS", skeleton);
    }

    private static double bits(String kind, String name) {
        return BITS.getOrDefault(kind, Map.of()).getOrDefault(name, RAREST);
    }

    private static Map<String, Map<String, Double>> read() {
        var bits = new HashMap<String, Map<String, Double>>();
        for (String line : Tables.lines("population.tsv.gz")) {
            String[] field = line.split("\t");
            bits.computeIfAbsent(field[0], any -> new HashMap<>()).put(field[1], Double.valueOf(field[2]));
        }
        return bits;
    }
}
