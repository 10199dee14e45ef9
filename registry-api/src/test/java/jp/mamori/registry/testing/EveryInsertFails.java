package jp.mamori.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Makes each INSERT of a flow fail, one table after the other, and finds the registry unchanged.
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
        var tables = tablesInsertedInto(given.get());
        assertThat(tables).as("tables the flow inserts into").isNotEmpty();
        for (var table : tables) {
            var act = given.get();
            var before = rows.checksums();
            Answer answer;
            install(table, "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
            try {
                answer = act.get();
            } finally {
                remove(table);
            }
            assertThat(answer.status())
                    .as("status when %s cannot be written: %s", table, answer)
                    .isIn(500, 503);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.text()).doesNotContain("planned", "SQL", "Exception", table);
            assertThat(rows.checksums())
                    .as("tables after %s could not be written", table)
                    .isEqualTo(before);
        }
        return tables;
    }

    private Set<String> tablesInsertedInto(Act act) {
        rows.update("CREATE TABLE probe_inserts (name VARCHAR(64) NOT NULL)");
        var tables = rows.tables().stream()
                .filter(table -> !table.startsWith("probe_"))
                .toList();
        try {
            tables.forEach(table -> install(table, "INSERT INTO probe_inserts VALUES ('" + table + "')"));
            var answer = act.get();
            assertThat(answer.status()).as("the flow undisturbed: %s", answer).isBetween(200, 299);
            var found = new TreeSet<String>();
            rows.query("SELECT DISTINCT name FROM probe_inserts").forEach(row -> found.add((String) row.get("name")));
            return found;
        } finally {
            tables.forEach(this::remove);
            rows.update("DROP TABLE probe_inserts");
        }
    }

    private void install(String table, String statement) {
        rows.update("CREATE TRIGGER probe_" + table + " BEFORE INSERT ON " + table + " FOR EACH ROW " + statement);
    }

    private void remove(String table) {
        rows.update("DROP TRIGGER IF EXISTS probe_" + table);
    }
}
