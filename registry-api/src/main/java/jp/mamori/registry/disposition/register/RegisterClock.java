package jp.mamori.registry.disposition.register;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/**
 * The one-row clock that orders changes of the register against issuing.
 *
 * <p>Whatever changes what the register says advances it first of all; issuing reads it for share first and screens after, so neither overtakes the other.
 */
@Singleton
public class RegisterClock {
    private final ClockRows rows;

    RegisterClock(ClockRows rows) {
        this.rows = rows;
    }

    /** Holds every change of the register off until this transaction ends, and tells the tick. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long readForShare() {
        return rows.readForShare();
    }

    /** Counts a change of the register; changes queue up here one behind the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance() {
        if (rows.advance() != 1) {
            throw new IllegalStateException("register_clock has no row");
        }
    }
}
