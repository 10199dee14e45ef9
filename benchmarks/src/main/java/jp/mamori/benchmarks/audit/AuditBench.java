package jp.mamori.benchmarks.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.benchmarks.audit.Rig.Way;

/** {@code ./mamori bench audit [SECONDS] [ROUNDS]}: audited transactions with 32 clients, and their peers in the same run. */
public final class AuditBench {
    private static final int CLIENTS = 32;
    private static final int SECONDS = 20;
    private static final int ROUNDS = 3;

    private AuditBench() {}

    public static void main(String[] arguments) throws Exception {
        var seconds = Duration.ofSeconds(number(arguments, 0, SECONDS));
        int rounds = number(arguments, 1, ROUNDS);
        System.out.printf(
                "%d processors, %d clients, %d rounds of %d s each way%n",
                Runtime.getRuntime().availableProcessors(), CLIENTS, rounds, seconds.toSeconds());
        try (var rig = Rig.start()) {
            for (var way : Way.values()) {
                Load.run(rig, way, CLIENTS, Duration.ofSeconds(Math.min(5, seconds.toSeconds())));
            }
            var results = new ArrayList<Load.Result>();
            for (int round = 0; round < rounds; round++) {
                for (var way : Way.values()) {
                    results.add(Load.run(rig, way, CLIENTS, seconds));
                    System.out.println(results.getLast().text());
                }
            }
            summarise(results);
        }
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static void summarise(List<Load.Result> results) {
        double plain = median(results, Way.WITHOUT_AUDIT);
        System.out.println();
        System.out.println("| way | transactions/s (median) | of those without audit |");
        System.out.println("|---|---|---|");
        for (var way : Way.values()) {
            double rate = median(results, way);
            System.out.printf("| %s | %.0f | %.2f |%n", way, rate, rate / plain);
        }
    }

    private static double median(List<Load.Result> results, Way way) {
        var rates = results.stream()
                .filter(result -> result.way() == way)
                .mapToDouble(Load.Result::rate)
                .sorted()
                .toArray();
        return rates[rates.length / 2];
    }
}
