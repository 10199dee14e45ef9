package jp.mamori.benchmarks.audit;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.mamori.benchmarks.audit.Rig.Way;

/** {@code ./mamori bench audit [SECONDS] [ROUNDS]}: audited transactions with 32 clients, and their peers in the same run. */
public final class AuditBench {
    private static final int CLIENTS = 32;
    private static final int SECONDS = 20;
    private static final int ROUNDS = 3;
    /** Until the compiler has little left to do: an audited transaction takes twice as long in the program before. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final double MILLIS_PER_SECOND = 1_000;

    private AuditBench() {}

    public static void main(String[] arguments) throws Exception {
        var seconds = Duration.ofSeconds(number(arguments, 0, SECONDS));
        int rounds = number(arguments, 1, ROUNDS);
        System.out.printf(
                "%d processors, load before %.1f, %d clients, %d rounds of %d s each way%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                CLIENTS,
                rounds,
                seconds.toSeconds());
        try (var rig = Rig.start()) {
            for (var way : Way.values()) {
                Load.run(rig, way, CLIENTS, WARM_UP);
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
        double plain = median(results, Way.WITHOUT_AUDIT, Load.Result::rate);
        System.out.println();
        System.out.println(
                "| way | transactions/s | of those without audit | p99 ms | cpu ms | two idle cores would do |");
        System.out.println("|---|---|---|---|---|---|");
        for (var way : Way.values()) {
            double rate = median(results, way, Load.Result::rate);
            double cpu = median(results, way, Load.Result::cpu);
            System.out.printf(
                    "| %s | %.0f | %.2f | %.0f | %.2f | %.0f |%n",
                    way, rate, rate / plain, median(results, way, Load.Result::p99), cpu, 2 * MILLIS_PER_SECOND / cpu);
        }
    }

    private static double median(List<Load.Result> results, Way way, ToDoubleFunction<Load.Result> measured) {
        var rates = results.stream()
                .filter(result -> result.way() == way)
                .mapToDouble(measured)
                .sorted()
                .toArray();
        return rates[rates.length / 2];
    }
}
