package jp.mamori.registry.disposition.life;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.problem.Refused;

/** Many callers that begin at the same moment and try again as clients do. */
final class Race {
    private static final int THREADS = 64;

    private final Contention contention;

    Race(Contention contention) {
        this.contention = contention;
    }

    /** What each of {@value #THREADS} got that did this at once. */
    List<Outcome> of(Callable<Outcome> act) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return patiently(act);
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<Outcome>();
            for (var future : running) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** As a client does on 503: asks again. */
    private Outcome patiently(Callable<Outcome> act) {
        while (true) {
            try {
                return contention.retrying(() -> {
                    try {
                        return act.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
            } catch (Refused busy) {
                Thread.onSpinWait();
            } catch (RuntimeException e) {
                if (!String.valueOf(e.getMessage()).contains("onnection")) {
                    throw e;
                }
            }
        }
    }
}
