package jp.mamori.registry.platform.data;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * One transaction around a change and the audited reading of what it led to.
 *
 * <p>Without it a change would stand whose answer is 503 because its reading cannot be logged.
 * Retry around it, never inside: a deadlock rolls back the whole of it.
 */
@Singleton
public class OneTransaction {
    /** With the database's own isolation, repeatable reads. */
    @Transactional
    public <T> T around(Supplier<T> work) {
        return work.get();
    }

    /** For use cases that read committed rows. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public <T> T aroundReadCommitted(Supplier<T> work) {
        return work.get();
    }
}
