package jp.mamori.registry.person.matching.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.person.matching.text.CleanText;
import jp.mamori.registry.person.matching.text.Skeleton;
import jp.mamori.registry.person.matching.text.Tables;
import jp.mamori.registry.person.matching.text.Variants;

/**
 * Transcriptions of one foreign name that no rule of sound joins (Michael, マイケル; 金, キム, Kim).
 *
 * <p>Source: aliases.tsv, compiled by this project; one line is one name.
 */
final class Aliases {

    private static final Map<String, List<String>> NAMES = read();

    private Aliases() {}

    /** The names that a writing or a sound may stand for. */
    static List<String> of(String key) {
        return NAMES.getOrDefault(key, List.of());
    }

    private static Map<String, List<String>> read() {
        var names = new HashMap<String, List<String>>();
        for (String line : Tables.lines("aliases.tsv")) {
            String[] spellings = line.split(" ");
            for (String spelling : spellings) {
                String clean = CleanText.clean(spelling);
                List<String> sounds = Skeleton.of(clean);
                String key = sounds.isEmpty() ? Variants.superfold(Variants.fold(clean)) : sounds.getFirst();
                List<String> known = names.computeIfAbsent(key, any -> new ArrayList<>());
                if (!known.contains(spellings[0])) {
                    known.add(spellings[0]);
                }
            }
        }
        return names;
    }
}
