package jp.mamori.registry.demo.walk;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints each step with what it got and how long it took. */
final class Steps {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private int number;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** Does a step; what it got is told by the second part of its answer. */
    <T> T does(String who, String what, Supplier<Got<T>> step) {
        number++;
        long start = System.nanoTime();
        try {
            Got<T> got = step.get();
            out.printf("%2d. %-28s %s → %s (%d ms)%n", number, who, what, got.told(), millisSince(start));
            return got.value();
        } catch (WalkFailed e) {
            out.printf("%2d. %-28s %s → FAILED (%d ms)%n", number, who, what, millisSince(start));
            throw new WalkFailed("step " + number + " (" + who + ": " + what + "): " + e.getMessage(), e);
        }
    }

    /** Asks again and again until there is an answer; the walk ends when there is none in time. */
    static <T> T within(Duration limit, String what, Supplier<Optional<T>> question) {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > until) {
                throw new WalkFailed(what + " did not come within " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    void end() {
        out.printf("All %d steps went as they must, in %.1f s.%n", number, millisSince(begun) / 1000.0);
    }

    /** What a step got, and how that is told in a few words. */
    record Got<T>(T value, String told) {}

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted", e);
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
