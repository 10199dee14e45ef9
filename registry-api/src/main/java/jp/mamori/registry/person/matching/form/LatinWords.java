package jp.mamori.registry.person.matching.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a name in Latin letters; a particle belongs to the word after it (DELA CRUZ, DOS SANTOS).
 *
 * <p>Particles that are names elsewhere (Lê, Văn, Đỗ) stay words of their own.
 */
final class LatinWords {

    private static final Set<String> PARTICLES = Set.of(
            "al", "da", "das", "de", "del", "dela", "della", "delos", "dos", "el", "las", "los", "mc", "st", "von");

    private LatinWords() {}

    static List<String> of(String latin) {
        List<String> plain = Arrays.stream(latin.strip().split("[\\s,，]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var joined = new ArrayList<String>();
        String particles = "";
        for (String word : plain) {
            if (PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                particles += word + " ";
            } else {
                joined.add(particles + word);
                particles = "";
            }
        }
        return particles.isEmpty() && joined.size() > 1 ? List.copyOf(joined) : plain;
    }
}
