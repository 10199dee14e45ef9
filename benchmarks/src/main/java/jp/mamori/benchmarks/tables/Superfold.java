package jp.mamori.benchmarks.tables;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tier above the variant classes: reviewed mix-ups, look-alikes and simplified characters. */
final class Superfold {

    private final Map<Integer, Integer> target = new TreeMap<>();
    private final Map<Integer, Character> ground = new HashMap<>();

    Superfold(VariantClasses classes, Mojidata data, List<String> confusable) throws SQLException {
        confusable.forEach(line -> mixUp(classes, line.split("\t")[0]));
        for (var edge : data.simplified()) {
            int from = classes.representative(edge.a());
            int to = resolved(classes.representative(edge.b()));
            if (from != to && !classes.isJapanese(from) && !target.containsKey(from)) {
                target.put(from, to);
                ground.put(from, edge.ground());
            }
        }
        target.replaceAll((from, to) -> resolved(to));
        target.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    }

    private void mixUp(VariantClasses classes, String characters) {
        int[] points = characters.codePoints().map(classes::representative).toArray();
        int head = resolved(points[0]);
        for (int point : points) {
            int from = resolved(point);
            if (from != head) {
                target.put(from, head);
                ground.put(from, 'C');
            }
        }
    }

    private int resolved(int character) {
        int at = character;
        for (int hop = 0; hop < 8 && target.containsKey(at); hop++) {
            at = target.get(at);
        }
        return at;
    }

    List<String> table() {
        return target.entrySet().stream()
                .map(entry -> new StringBuilder()
                        .appendCodePoint(entry.getKey())
                        .append('\t')
                        .appendCodePoint(entry.getValue())
                        .append('\t')
                        .append(ground.get(entry.getKey()))
                        .toString())
                .toList();
    }
}
