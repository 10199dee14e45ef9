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
    private static final int JAPANESE = 1;
    private static final int MANDARIN = 2;
    private static final int KOREAN = 3;
    private static final Map<Integer, String[]> READINGS = read();

    private EastAsianReadings() {}

    /**
     * The skeletons of the name in the three languages, at most four; none for a long name or an unknown character.
     *
     * <p>Korean by the official romanisation and as katakana hears it.
     */
    static List<String> of(String fold) {
        int[] characters = fold.codePoints().toArray();
        if (characters.length == 0 || characters.length > LONGEST) {
            return List.of();
        }
        var sounds = new ArrayList<String>();
        String korean = spelling(characters, KOREAN);
        for (String spelling :
                List.of(spelling(characters, JAPANESE), spelling(characters, MANDARIN), korean, heard(korean))) {
            List<String> sound = Skeleton.of(spelling);
            if (!sound.isEmpty() && !sounds.contains(sound.getFirst())) {
                sounds.add(sound.getFirst());
            }
        }
        return sounds;
    }

    private static String heard(String korean) {
        return korean.replace("eo", "o")
                .replace("eu", "u")
                .replace("ae", "e")
                .replace("oe", "e")
                .replace("ui", "i");
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
