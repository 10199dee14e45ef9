package jp.mamori.benchmarks.matching.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/** The names persons are drawn from, each as often as it is borne. */
final class NameLists {

    /** A name as written and read. */
    record Name(String kanji, String kana) {}

    final Drawn surnames;
    final Drawn women;
    final Drawn men;

    NameLists() {
        surnames = new Drawn(rows("surnames.tsv.gz"), "");
        List<String[]> given = rows("given-names.tsv.gz");
        women = new Drawn(given, "F");
        men = new Drawn(given, "M");
    }

    /** Names with weights. */
    static final class Drawn {

        private final List<Name> names = new ArrayList<>();
        private final double[] upTo;
        private final Map<String, List<Name>> bySound = new HashMap<>();
        private final Map<String, List<Name>> byWriting = new HashMap<>();

        Drawn(List<String[]> rows, String sex) {
            var sums = new ArrayList<Double>();
            double sum = 0;
            for (String[] row : rows) {
                if (sex.isEmpty() || row[2].equals(sex)) {
                    var name = new Name(row[0], row[1]);
                    names.add(name);
                    sum += Double.parseDouble(row[row.length - 1]);
                    sums.add(sum);
                    bySound.computeIfAbsent(name.kana(), any -> new ArrayList<>())
                            .add(name);
                    byWriting
                            .computeIfAbsent(name.kanji(), any -> new ArrayList<>())
                            .add(name);
                }
            }
            upTo = sums.stream().mapToDouble(s -> s).toArray();
        }

        Name draw(SplittableRandom random) {
            int at = java.util.Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
            return names.get(Math.min(at < 0 ? -at - 1 : at, names.size() - 1));
        }

        /** Names of the same sound in other characters. */
        List<Name> homophones(Name name) {
            return bySound.getOrDefault(name.kana(), List.of()).stream()
                    .filter(other -> !other.kanji().equals(name.kanji()))
                    .toList();
        }

        /** The same characters read otherwise. */
        List<Name> otherReadings(Name name) {
            return byWriting.getOrDefault(name.kanji(), List.of()).stream()
                    .filter(other -> !other.kana().equals(name.kana()))
                    .toList();
        }
    }

    private static List<String[]> rows(String table) {
        try (InputStream file = NameLists.class.getResourceAsStream("/jp/mamori/benchmarks/matching/" + table)) {
            if (file == null) {
                throw new IllegalStateException("no table " + table);
            }
            var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8));
            return reader.lines().map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
