package jp.mamori.registry.platform.data;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs a use case again when the database chose its transaction to die.
 *
 * <p>Deadlock (1213) and lock wait timeout (1205) roll back everything, so running again is safe; the third failure is answered 503.
 * Call it outside the transaction, at the controller's edge.
 */
@Singleton
public class Contention {
    private static final int LOCK_WAIT = 1205;
    private static final int DEADLOCK = 1213;
    private static final Set<Integer> LOST = Set.of(LOCK_WAIT, DEADLOCK);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(40);

    public <T> T retrying(Supplier<T> useCase) {
        return retrying(useCase, Contention::lostContention);
    }

    /** Also runs again after a duplicate key: for a use case that looks first and adds only what is not there. */
    public <T> T retryingFirstCome(Supplier<T> useCase) {
        return retrying(useCase, failure -> lostContention(failure) || SqlErrors.isDuplicate(failure));
    }

    private static <T> T retrying(Supplier<T> useCase, Predicate<Throwable> again) {
        for (var attempt = 1; attempt < TRIES; attempt++) {
            try {
                return useCase.get();
            } catch (RuntimeException e) {
                if (!again.test(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
        return useCase.get();
    }

    /** Whether a deadlock or a lock wait timeout is behind a failure. */
    public static boolean lostContention(Throwable failure) {
        return SqlErrors.codeOf(failure).filter(LOST::contains).isPresent();
    }

    /** Whether a lock wait timeout is behind a failure. */
    public static boolean waitedTooLong(Throwable failure) {
        return SqlErrors.codeOf(failure).filter(code -> code == LOCK_WAIT).isPresent();
    }

    private static void pause(int attempt) {
        var nanos = PAUSE.toNanos() * attempt;
        LockSupport.parkNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos));
    }
}
