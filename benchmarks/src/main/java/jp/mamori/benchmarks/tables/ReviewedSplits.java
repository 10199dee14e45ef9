package jp.mamori.benchmarks.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The decisions on classes that hold name characters which no list joins; a class without one stops the run. */
final class ReviewedSplits {

    private final Map<Set<String>, String> lines = new HashMap<>();

    ReviewedSplits(List<String> table) {
        for (String line : table) {
            lines.put(groups(List.of(line.split("\t")[0].split("\\|"))), line);
        }
    }

    /** The reviewed line of a class, its groups given. */
    String line(List<String> groups) {
        String line = lines.get(groups(groups));
        if (line == null) {
            throw new IllegalStateException("not reviewed: " + String.join("|", groups));
        }
        return line;
    }

    private static Set<String> groups(List<String> groups) {
        return groups.stream()
                .map(group -> group.codePoints()
                        .sorted()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
