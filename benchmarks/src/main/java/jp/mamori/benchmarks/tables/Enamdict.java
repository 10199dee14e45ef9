package jp.mamori.benchmarks.tables;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mamori.registry.person.matching.text.CleanText;
import jp.mamori.registry.person.matching.text.Skeleton;

/** What the tables need from ENAMDICT: surnames, given names and whole names of known persons. */
final class Enamdict {

    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final Pattern ENTRY = Pattern.compile("(\\S+) \\[([^\\]]+)] /\\(([a-z,]+)\\) (.+)/");
    private static final Pattern TITLE = Pattern.compile("天皇|親王|皇后|女王|院|僧|太子|夫人|法師|上人");

    final Set<Written> surnames = new HashSet<>();
    final Set<Written> women = new HashSet<>();
    final Set<Written> givenNames = new HashSet<>();
    private final List<String[]> persons = new ArrayList<>();

    /** A name as it is written and read, the reading in katakana. */
    record Written(String kanji, String kana) {}

    /** A whole name. */
    record Whole(Written family, Written given) {}

    Enamdict(Path file) throws IOException {
        for (String line : Files.readAllLines(file, EUC_JP)) {
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                take(entry.group(1), CleanText.clean(entry.group(2)), entry.group(3), entry.group(4));
            }
        }
    }

    private void take(String kanji, String kana, String tags, String latin) {
        var written = new Written(kanji, kana);
        Set<String> tag = new HashSet<>(Arrays.asList(tags.split(",")));
        if (tag.contains("s")) {
            surnames.add(written);
        }
        if (tag.contains("f")) {
            women.add(written);
        }
        if (tag.contains("f") || tag.contains("m") || tag.contains("g")) {
            givenNames.add(written);
        }
        if (tag.contains("h") && !TITLE.matcher(kanji).find()) {
            persons.add(new String[] {kanji, kana, latin.split(" ")[0]});
        }
    }

    /** The whole names of the dictionary that part into a known surname and a rest, by the sound of the surname. */
    List<Whole> wholeNames() {
        var whole = new ArrayList<Whole>();
        for (String[] person : persons) {
            split(person[0], person[1], Skeleton.of(CleanText.clean(person[2]))).ifPresent(whole::add);
        }
        return whole;
    }

    private java.util.Optional<Whole> split(String kanji, String kana, List<String> sound) {
        for (int j = 1; j < kana.length(); j++) {
            if (sound.isEmpty() || !Skeleton.of(kana.substring(0, j)).contains(sound.getFirst())) {
                continue;
            }
            for (int i = Math.min(4, kanji.length() - 1); i > 0; i--) {
                var family = new Written(kanji.substring(0, i), kana.substring(0, j));
                if (surnames.contains(family)) {
                    return java.util.Optional.of(new Whole(family, new Written(kanji.substring(i), kana.substring(j))));
                }
            }
        }
        return java.util.Optional.empty();
    }
}
