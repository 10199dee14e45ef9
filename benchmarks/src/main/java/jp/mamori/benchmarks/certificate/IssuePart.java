package jp.mamori.benchmarks.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Issuing with status index and events in MySQL, at several sizes of the status lists.
 *
 * <p>At a slot: people accepted over HTTP before, and the job issues them all.
 * One by one: each acceptance over HTTP is answered with the certificate, as in the demo.
 */
final class IssuePart {
    private static final int CLIENTS = 16;

    /** After three slots the compiler has done its work: before, the second size is faster than the first. */
    private static final int WARM_UPS = 3;

    private static final double NANOS = 1e9;
    private static final int AIM = 600;

    private final Stack stack;
    private final Applicants applicants;
    private final StatusLists statusLists;
    private final Table table;
    private final List<Double> atSlot = new ArrayList<>();
    private final List<Double> oneByOne = new ArrayList<>();

    IssuePart(Stack stack, Applicants applicants, Table table) {
        this.stack = stack;
        this.applicants = applicants;
        this.statusLists = new StatusLists(stack);
        this.table = table;
    }

    /**
     * Measures both ways at each size.
     *
     * @param count how many are issued each time at a slot; a third of it one by one
     */
    void run(List<Integer> sizes, int count) throws Exception {
        statusLists.awaitFirst();
        accept(applicants.waiting(count / 3));
        for (int i = 0; i < WARM_UPS; i++) {
            slot(count);
        }
        for (int size : sizes) {
            statusLists.allocated(size);
            var slot = slot(count);
            atSlot.add(slot.rate());
            row("Issue at a slot", size, slot, "aim %d/s".formatted(AIM));
            var alone = accept(applicants.waiting(count / 3));
            oneByOne.add(alone.rate());
            row("Accept over HTTP and issue at once", size, alone, CLIENTS + " clients");
        }
        table.row("Slowest of fastest size, at a slot", "%.2f".formatted(spread(atSlot)), "", "aim 0.90");
        table.row("Slowest of fastest size, at once", "%.2f".formatted(spread(oneByOne)), "", "aim 0.90");
    }

    private static double spread(List<Double> rates) {
        return rates.stream().mapToDouble(rate -> rate).min().orElse(0)
                / rates.stream().mapToDouble(rate -> rate).max().orElse(1);
    }

    private void row(String what, int size, Measured measured, String note) {
        table.row(
                "%s, %,d indexes given out".formatted(what, size),
                "%,.0f/s".formatted(measured.rate()),
                "%.2f ms".formatted(measured.cpuMillis()),
                note);
    }

    private record Measured(double rate, double cpuMillis) {}

    /** All that wait accept at once, and the job issues them. */
    private Measured slot(int count) throws Exception {
        applicants.waiting(count);
        long before = certificates();
        var cpu = stack.cpuOfServers();
        // The digest of a result that states no record.
        stack.update("""
                UPDATE certificate_request
                SET state = 'ACCEPTED', accepted_result = UNHEX(SHA2('', 256)), accepted_at = UTC_TIMESTAMP(6),
                    issue_at = UTC_TIMESTAMP(), version = version + 1
                WHERE state = 'RELEASED'
                """);
        while (certificates() == before) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long first = certificates();
        long begun = System.nanoTime();
        var give = begun + TimeUnit.MINUTES.toNanos(3);
        long now = first;
        while (now < before + count) {
            if (System.nanoTime() > give) {
                throw new IllegalStateException("only " + (now - before) + " of " + count + " were issued");
            }
            // Counting costs the server too.
            TimeUnit.MILLISECONDS.sleep(100);
            now = certificates();
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        return new Measured((now - first) / seconds, millis(cpu, count));
    }

    private double millis(java.time.Duration before, int count) {
        return stack.cpuOfServers().minus(before).toNanos() / 1e6 / count;
    }

    private long certificates() throws java.sql.SQLException {
        return stack.number("SELECT COUNT(*) FROM certificate");
    }

    private Measured accept(List<Applicants.Waiting> waiting) throws Exception {
        var cpu = stack.cpuOfServers();
        long begun = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var done : submitted(waiting, clients)) {
                if (!done.get()) {
                    throw new IllegalStateException("an acceptance was not answered with a certificate");
                }
            }
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        return new Measured(waiting.size() / seconds, millis(cpu, waiting.size()));
    }

    private List<Future<Boolean>> submitted(List<Applicants.Waiting> waiting, ExecutorService clients) {
        return waiting.stream()
                .map(one -> clients.submit(() -> applicants.accepts(one)))
                .toList();
    }
}
