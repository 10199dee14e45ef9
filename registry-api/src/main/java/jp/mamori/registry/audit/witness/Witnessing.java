package jp.mamori.registry.audit.witness;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamori.registry.audit.tree.Columns;
import jp.mamori.registry.audit.tree.LogKey;

/**
 * Whether somebody else watches the log, and what follows if not.
 *
 * <p>15 minutes without a cosignature on what was signed raise an alarm; after 4 hours no certificate is issued.
 * Checking certificates goes on in every state.
 * Without an enrolled witness nothing stops, and the state says so.
 */
@Singleton
public class Witnessing {
    public static final Duration ALARM_AFTER = Duration.ofMinutes(15);
    public static final Duration STOP_AFTER = Duration.ofHours(4);

    private final JdbcOperations database;
    private final LogKey logKey;
    private final Clock clock;

    Witnessing(JdbcOperations database, LogKey logKey, Clock clock) {
        this.database = database;
        this.logKey = logKey;
        this.clock = clock;
    }

    /** What a page shows of it. */
    public enum State {
        /** Nobody watches. */
        UNWITNESSED,
        WITNESSED,
        /** Watched, but not for 15 minutes or more. */
        OVERDUE,
        /** Not for 4 hours or more: nothing is issued. */
        ISSUING_STOPPED
    }

    @Transactional(readOnly = true)
    public State state() {
        if (logKey.trust().witnesses().isEmpty()) {
            return State.UNWITNESSED;
        }
        var waiting = waitingSince()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
        if (waiting.compareTo(STOP_AFTER) >= 0) {
            return State.ISSUING_STOPPED;
        }
        return waiting.compareTo(ALARM_AFTER) >= 0 ? State.OVERDUE : State.WITNESSED;
    }

    public boolean mayIssue() {
        return state() != State.ISSUING_STOPPED;
    }

    /** When the oldest checkpoint was signed that no cosigned one covers. */
    private Optional<Instant> waitingSince() {
        return database.prepareStatement("""
                SELECT MIN(signed_at) FROM audit_checkpoint
                WHERE tree_size > (SELECT COALESCE(MAX(tree_size), -1) FROM audit_cosignature)
                """, statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1) == null ? Optional.empty() : Optional.of(Columns.instant(row, 1));
            }
        });
    }
}
