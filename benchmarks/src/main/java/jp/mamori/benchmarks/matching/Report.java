package jp.mamori.benchmarks.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table of a run, in Markdown. */
final class Report {

    private Report() {}

    static String of(String title, Map<String, Tally> tallies, OwnMatcher matcher) {
        var table = new StringBuilder("\n## " + title + "\n\n| Difference | queries | Wilson 95 % |");
        var own = tallies.values().iterator().next();
        tallies.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("\n|---|---|---|").append("---|".repeat(tallies.size())).append('\n');
        new TreeMap<>(own.classes()).forEach((name, count) -> {
            table.append("| %s | %d | %s |".formatted(name, count[1], share(Wilson.lower(count[0], count[1]))));
            tallies.values().forEach(tally -> {
                int[] found = tally.classes().get(name);
                table.append(found == null ? " –" : " " + share((double) found[0] / found[1]))
                        .append(" |");
            });
            table.append('\n');
        });
        if (!own.classes().isEmpty()) {
            row(table, "all", tallies, tally -> share(tally.recall(any -> true)));
        }
        if (own.innocents() > 0) {
            row(table, "reviews per 1,000 innocents", tallies, tally -> number(tally.reviewsPerThousand()));
        }
        row(table, "p50 ms", tallies, tally -> number(tally.millis(0.50)));
        row(table, "p99 ms", tallies, tally -> number(tally.millis(0.99)));
        tallies.forEach((name, tally) -> {
            if (tally.unasked() > 0) {
                table.append("\n%s was not asked the last %d queries: its time was over.\n"
                        .formatted(name, tally.unasked()));
            }
        });
        table.append("\nKeys per person %s, bytes of keys per person in memory %s.\n"
                .formatted(number(matcher.keysPerPerson()), number(matcher.bytesPerPerson())));
        return table.toString();
    }

    /** How many answers there are of each decision. */
    static String decisions(Tally tally) {
        var counts = new TreeMap<String, Integer>();
        tally.answers().forEach(answer -> counts.merge(answer.decision(), 1, Integer::sum));
        return "Decisions: " + counts + "\n";
    }

    /** The missed queries, at most so many of each class. */
    static List<String> misses(Tally tally, int most) {
        var shown = new HashMap<String, Integer>();
        var lines = new ArrayList<String>();
        for (Tally.Miss miss : tally.missed()) {
            if (shown.merge(miss.query().difference(), 1, Integer::sum) <= most) {
                lines.add("missed %s (%s), truth %s, answer %s %s %.1f"
                        .formatted(
                                miss.query().id(),
                                miss.query().difference(),
                                miss.query().truth(),
                                miss.answer().decision(),
                                miss.answer().candidate(),
                                miss.answer().bits()));
            }
        }
        return lines;
    }

    private static void row(
            StringBuilder table,
            String name,
            Map<String, Tally> tallies,
            java.util.function.Function<Tally, String> cell) {
        table.append("| **").append(name).append("** | | |");
        tallies.values()
                .forEach(tally -> table.append(' ').append(cell.apply(tally)).append(" |"));
        table.append('\n');
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
