package jp.mamori.registry.audit;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.registry.audit.gate.LogGate;

/**
 * Appends events, inside the transaction of what they tell about.
 *
 * <p>Without a running transaction, or where the row cannot be written, it throws and nothing commits:
 * the service does not answer what it cannot log (503 {@code cannot-log}).
 */
@Singleton
public class AuditLog {
    private final SealedEvents sealedEvents;
    private final LogGate gate;

    AuditLog(SealedEvents sealedEvents, LogGate gate) {
        this.sealedEvents = sealedEvents;
        this.gate = gate;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Event event) {
        append(List.of(event));
    }

    /** Appends several at once; files are counted in ascending order, so that two transactions cannot lock crosswise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<? extends Event> events) {
        if (gate.state() != LogGate.State.OPEN) {
            throw new CannotLog(gate.state());
        }
        try {
            sealedEvents.write(events);
        } catch (DataAccessException e) {
            throw new CannotLog(e);
        }
    }
}
