package jp.mamori.registry.audit;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Appends events, inside the transaction of what they tell about.
 *
 * <p>Without a running transaction, or where the row cannot be written, it throws and nothing commits:
 * the service does not answer what it cannot log (503 {@code cannot-log}).
 */
@Singleton
public class AuditLog {
    private final SealedEvents sealedEvents;

    AuditLog(SealedEvents sealedEvents) {
        this.sealedEvents = sealedEvents;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Event event) {
        append(List.of(event));
    }

    /** Appends several at once; files are counted in ascending order, so that two transactions cannot lock crosswise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<? extends Event> events) {
        try {
            sealedEvents.write(events);
        } catch (DataAccessException e) {
            throw new CannotLog(e);
        }
    }
}
