package jp.mamori.registry.person.matching.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.person.matching.text.Skeleton;
import jp.mamori.registry.person.matching.text.Tables;

/** How a name in kanji sounds when read in Japanese, Mandarin or Korean; for names of Chinese and Korean residents. */
final class EastAsianReadings {

    private static final int LONGEST = 4;
    private static final Map<Integer, String[]> READINGS = read();

    private EastAsianReadings() {}

    /** The skeletons of the name in the three languages, at most three; none for a long name or an unknown character. */
    static List<String> of(String fold) {
        int[] characters = fold.codePoints().toArray();
        if (characters.length == 0 || characters.length > LONGEST) {
            return List.of();
        }
        var sounds = new ArrayList<String>();
        for (int language = 1; language <= 3; language++) {
            List<String> sound = Skeleton.of(spelling(characters, language));
            if (!sound.isEmpty() && !sounds.contains(sound.getFirst())) {
                sounds.add(sound.getFirst());
            }
        }
        return sounds;
    }

    private static String spelling(int[] characters, int language) {
        var spelling = new StringBuilder();
        for (int character : characters) {
            String[] known = READINGS.get(character);
            if (known == null || known.length <= language || known[language].isEmpty()) {
                return "";
            }
            spelling.append(known[language].split(" ")[0]);
        }
        return spelling.toString();
    }

    private static Map<Integer, String[]> read() {
        var readings = new HashMap<Integer, String[]>();
        for (String line : Tables.lines("readings.tsv.gz")) {
            readings.put(line.codePointAt(0), line.split("\t"));
        }
        return readings;
    }
}
