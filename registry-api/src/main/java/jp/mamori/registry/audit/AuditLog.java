package jp.mamori.registry.audit;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.audit.gate.CannotLog;
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

    /** Appends one; its id is that of the copy under the first file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(Event event) {
        return write(List.of(event)).getFirst();
    }

    /**
     * Appends several at once; files are counted in ascending order, so that two transactions cannot lock crosswise.
     *
     * @return the ids of the copies, by file in ascending order and then in the order given
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> append(List<? extends Event> events) {
        return write(events);
    }

    private List<UUID> write(List<? extends Event> events) {
        if (gate.state() != LogGate.State.OPEN) {
            throw new CannotLog(gate.state());
        }
        try {
            return sealedEvents.write(events);
        } catch (DataAccessException e) {
            throw new CannotLog(e);
        }
    }
}
