package jp.mamori.benchmarks.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;

/** Notes every 250 ms how many events are committed, and when a signed checkpoint covers that many. */
final class Lag implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final double NANOS_PER_MILLI = 1e6;

    private final LongSupplier events;
    private final LongSupplier signed;
    private final Thread thread;
    private volatile boolean ended;
    private volatile double longest;

    private record Sample(long events, long nanos) {}

    Lag(boolean watched, LongSupplier events, LongSupplier signed) {
        this.events = events;
        this.signed = signed;
        this.thread = Thread.ofVirtual().unstarted(this::watch);
        if (watched) {
            thread.start();
        }
    }

    /** The longest wait that has ended by now. */
    double longestMillis() {
        return longest;
    }

    private void watch() {
        var waiting = new ArrayDeque<Sample>();
        while (!ended) {
            long covered = signed.getAsLong();
            long now = System.nanoTime();
            while (!waiting.isEmpty() && waiting.getFirst().events() <= covered) {
                longest = Math.max(longest, (now - waiting.removeFirst().nanos()) / NANOS_PER_MILLI);
            }
            waiting.addLast(new Sample(events.getAsLong(), now));
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
