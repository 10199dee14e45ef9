package jp.mamori.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Makes the first and the last INSERT of a flow into each table fail, one after the other, and finds the registry unchanged.
 *
 * <p>The last one finds a flow that commits before it is at its end, such as a change whose answer cannot be logged.
 *
 * <p>{@code everyInsertFails.in(() -> { prepare; return () -> request.send(); })} answers the tables that the flow inserts into.
 * Preparing (sign-in too) belongs outside the returned act.
 */
public final class EveryInsertFails {
    private final Rows rows;

    EveryInsertFails(Rows rows) {
        this.rows = rows;
    }

    /** The act whose inserts are to fail. */
    @FunctionalInterface
    public interface Act extends Supplier<Answer> {}

    public Set<String> in(Supplier<Act> given) {
        var inserts = insertsOf(given.get());
        assertThat(inserts).as("tables the flow inserts into").isNotEmpty();
        inserts.forEach((table, rowsInserted) -> {
            failAt(1, table, given.get());
            if (rowsInserted > 1) {
                failAt(rowsInserted, table, given.get());
            }
        });
        return inserts.keySet();
    }

    private void failAt(long row, String table, Act act) {
        var before = rows.checksums();
        Answer answer;
        startCounting();
        install(table, """
                BEGIN
                    INSERT INTO probe_inserts VALUES ('%s');
                    IF (SELECT COUNT(*) FROM probe_inserts) >= %d THEN
                        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure';
                    END IF;
                END""".formatted(table, row));
        try {
            answer = act.get();
        } finally {
            remove(table);
            stopCounting();
        }
        var failure = "when row %d of %s cannot be written".formatted(row, table);
        assertThat(answer.status()).as("status %s: %s", failure, answer).isIn(500, 503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("planned", "SQL", "Exception", table);
        assertThat(rows.checksums()).as("tables %s", failure).isEqualTo(before);
    }

    private SortedMap<String, Long> insertsOf(Act act) {
        var tables = rows.tables();
        startCounting();
        try {
            tables.forEach(table -> install(table, "INSERT INTO probe_inserts VALUES ('" + table + "')"));
            var answer = act.get();
            assertThat(answer.status()).as("the flow undisturbed: %s", answer).isBetween(200, 299);
            var found = new TreeMap<String, Long>();
            rows.query("SELECT name, COUNT(*) AS n FROM probe_inserts GROUP BY name")
                    .forEach(row -> found.put((String) row.get("name"), ((Number) row.get("n")).longValue()));
            return found;
        } finally {
            tables.forEach(this::remove);
            stopCounting();
        }
    }

    /** In memory: what was counted stays counted when the transaction is rolled back. */
    private void startCounting() {
        rows.update("CREATE TABLE probe_inserts (name VARCHAR(64) NOT NULL) ENGINE = MEMORY");
    }

    private void stopCounting() {
        rows.update("DROP TABLE probe_inserts");
    }

    private void install(String table, String statement) {
        rows.update("CREATE TRIGGER probe_" + table + " BEFORE INSERT ON " + table + " FOR EACH ROW " + statement);
    }

    private void remove(String table) {
        rows.update("DROP TRIGGER IF EXISTS probe_" + table);
    }
}
