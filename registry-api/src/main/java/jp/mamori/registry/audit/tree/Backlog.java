package jp.mamori.registry.audit.tree;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.mamori.registry.audit.gate.LogGate;

/**
 * Measures how far sequencing is behind, and closes the gate when it is too far.
 *
 * <p>More than 4,096 events outstanding, or the first of them older than 10 seconds.
 */
@Singleton
public class Backlog {
    static final int MOST = 4_096;
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final JdbcOperations database;
    private final LogGate gate;
    private final Clock clock;

    Backlog(JdbcOperations database, LogGate gate, Clock clock) {
        this.database = database;
        this.gate = gate;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public void measure() {
        gate.set(isBehind() ? LogGate.State.BEHIND : LogGate.State.OPEN);
    }

    private boolean isBehind() {
        return database.prepareStatement("""
                SELECT p.waiting, (SELECT occurred_at FROM audit_outbox WHERE id = p.oldest)
                FROM (SELECT COUNT(*) AS waiting, MIN(event_id) AS oldest
                      FROM (SELECT event_id FROM audit_pending ORDER BY event_id LIMIT 4097) queued) p
                """, statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) > MOST || row.getInt(1) > 0 && isOld(Columns.instant(row, 2));
            }
        });
    }

    private boolean isOld(Instant oldest) {
        return oldest.plus(LONGEST).isBefore(clock.instant());
    }
}
