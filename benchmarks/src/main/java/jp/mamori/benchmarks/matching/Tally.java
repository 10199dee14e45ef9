package jp.mamori.benchmarks.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.benchmarks.matching.file.QueryRow;

/** What a system's answers come to. */
public final class Tally {

    private final Map<String, int[]> classes = new LinkedHashMap<>();
    private final List<Miss> missed = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private int innocents;
    private int troubled;
    private int unasked;

    /** A query whose person was not found, and what was answered. */
    public record Miss(QueryRow query, Answer answer) {}

    /** Asks a system every query, or as many as it answers in the time. */
    public static Tally of(MatchedSystem system, List<QueryRow> queries, Duration atMost) {
        var tally = new Tally();
        long end = System.nanoTime() + atMost.toNanos();
        for (QueryRow query : queries) {
            if (System.nanoTime() > end) {
                tally.unasked = queries.size() - tally.answers.size();
                break;
            }
            tally.add(query, system.ask(query.person()));
        }
        return tally;
    }

    private void add(QueryRow query, Answer answer) {
        answers.add(answer);
        if (query.isInnocent()) {
            innocents++;
            troubled += answer.isReviewed() ? 1 : 0;
            return;
        }
        int[] count = classes.computeIfAbsent(query.difference(), any -> new int[2]);
        count[1]++;
        if (answer.isReviewed() && answer.candidate().equals(query.truth())) {
            count[0]++;
        } else {
            missed.add(new Miss(query, answer));
        }
    }

    public Map<String, int[]> classes() {
        return classes;
    }

    public List<Miss> missed() {
        return missed;
    }

    public List<Answer> answers() {
        return answers;
    }

    /** How many queries the time did not suffice for. */
    public int unasked() {
        return unasked;
    }

    public int innocents() {
        return innocents;
    }

    public int troubled() {
        return troubled;
    }

    /** The share found of the classes whose name fits. */
    public double recall(java.util.function.Predicate<String> of) {
        int hits = 0;
        int all = 0;
        for (var entry : classes.entrySet()) {
            if (of.test(entry.getKey())) {
                hits += entry.getValue()[0];
                all += entry.getValue()[1];
            }
        }
        return all == 0 ? 1 : (double) hits / all;
    }

    public double reviewsPerThousand() {
        return innocents == 0 ? 0 : 1000.0 * troubled / innocents;
    }

    /** A quantile of the time of an answer, in milliseconds. */
    public double millis(double quantile) {
        long[] nanos = answers.stream().mapToLong(Answer::nanos).toArray();
        Arrays.sort(nanos);
        return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, quantile * nanos.length)] / 1e6;
    }
}
