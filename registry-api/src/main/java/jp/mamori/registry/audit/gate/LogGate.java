package jp.mamori.registry.audit.gate;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether this node may append events now.
 *
 * <p>Closed, every act that would be logged is answered 503: the service does not do what it cannot log.
 * A gate closed for good (the database is older than what was already published) opens only with a new start.
 */
@Singleton
public class LogGate {
    /** Why events are refused. */
    public enum State {
        OPEN,
        /** Too many events wait for their sequence number, or one of them too long. */
        BEHIND,
        /** The database does not continue the log that was published. */
        ROLLED_BACK
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    public State state() {
        return state.get();
    }

    /** Opens or narrows; a gate closed for good stays closed. */
    public void set(State next) {
        state.updateAndGet(now -> now == State.ROLLED_BACK ? now : next);
    }
}
