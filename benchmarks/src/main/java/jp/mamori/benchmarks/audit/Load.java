package jp.mamori.benchmarks.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import jp.mamori.benchmarks.audit.Rig.Way;

/** Clients that each do one transaction after the other for a time. */
final class Load {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private Load() {}

    /**
     * What was measured.
     *
     * @param p99 milliseconds
     * @param cpu processor time of this program and both servers for one transaction, milliseconds; unlike the rate it
     *     hardly depends on what else the machine does
     * @param toCheckpoint longest time from an event to a signed checkpoint that covers it, milliseconds; 0 without events
     */
    record Result(Way way, double rate, double p50, double p99, double cpu, double toCheckpoint, long refused) {
        String text() {
            return "%-14s %7.0f transactions/s  p50 %6.1f ms  p99 %6.1f ms  cpu %5.2f ms  event to checkpoint %6.0f ms  refused %d"
                    .formatted(way, rate, p50, p99, cpu, toCheckpoint, refused);
        }
    }

    private record Client(long[] nanos, long refused) {}

    static Result run(Rig rig, Way way, int clients, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var before = rig.cpu();
        try (var threads = Executors.newFixedThreadPool(clients);
                var lag = rig.watch(way)) {
            var running = new ArrayList<Future<Client>>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> client(rig, way, number, end)));
            }
            long refused = 0;
            var nanos = LongStream.builder();
            for (var one : running) {
                refused += one.get().refused();
                Arrays.stream(one.get().nanos()).forEach(nanos);
            }
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            var sorted = nanos.build().sorted().toArray();
            return new Result(
                    way,
                    sorted.length / seconds,
                    at(sorted, 0.50),
                    at(sorted, 0.99),
                    rig.cpu().minus(before).toNanos() / NANOS_PER_MILLI / Math.max(1, sorted.length),
                    lag.longestMillis(),
                    refused);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / NANOS_PER_MILLI;
    }

    private static Client client(Rig rig, Way way, int number, long end) {
        var nanos = LongStream.builder();
        long refused = 0;
        for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
            if (rig.transaction(way, number)) {
                nanos.add(System.nanoTime() - before);
            } else {
                refused++;
            }
        }
        return new Client(nanos.build().toArray(), refused);
    }
}
