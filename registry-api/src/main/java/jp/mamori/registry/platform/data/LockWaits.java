package jp.mamori.registry.platform.data;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** How long the current transaction's connection waits for another's row lock. */
@Singleton
public class LockWaits {
    private final JdbcOperations registry;

    LockWaits(@Named("default") JdbcOperations registry) {
        this.registry = registry;
    }

    /** Sets the limit until it is set again; the pool's connections start with five seconds. */
    public void limit(int seconds) {
        registry.prepareStatement("SET SESSION innodb_lock_wait_timeout = ?", statement -> {
            statement.setInt(1, seconds);
            return statement.execute();
        });
    }
}
