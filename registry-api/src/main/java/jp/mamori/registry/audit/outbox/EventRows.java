package jp.mamori.registry.audit.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import jp.mamori.registry.platform.id.Uuids;

/** Counts, stores and queues events in the running transaction. */
@Singleton
public class EventRows {
    /** Rows of one statement: far below the server's longest packet. */
    private static final int MOST = 64;

    private static final String STORE =
            "INSERT INTO audit_outbox" + " (id, type, occurred_at, key_owner, private_ct, commitment) VALUES ";
    private static final String QUEUE = "INSERT INTO audit_pending (event_id) VALUES ";

    private final JdbcOperations database;

    EventRows(JdbcOperations database) {
        this.database = database;
    }

    /** A row of {@code audit_outbox}. */
    public record Row(UUID id, String type, Instant at, UUID owner, byte[] sealed, byte[] commitment) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /**
     * Adds to the counters of files, each locked until the transaction ends, in ascending order.
     *
     * @return how many events each file has now
     */
    public Map<UUID, Long> count(SortedMap<UUID, Integer> more) {
        return database.execute(connection -> {
            if (more.size() > 1) {
                return countMany(connection, more);
            }
            var only = more.entrySet().iterator().next();
            return Map.of(only.getKey(), countOne(connection, only.getKey(), only.getValue()));
        });
    }

    /** One statement: the server hands the new count back as the generated key. */
    private static long countOne(Connection connection, UUID subject, int more) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO subject_counter (subject, events) VALUES (?, LAST_INSERT_ID(?))
                ON DUPLICATE KEY UPDATE events = LAST_INSERT_ID(events + ?)
                """, Statement.RETURN_GENERATED_KEYS)) {
            statement.setBytes(1, Uuids.bytes(subject));
            statement.setInt(2, more);
            statement.setInt(3, more);
            statement.executeUpdate();
            try (var key = statement.getGeneratedKeys()) {
                // Where the table has a trigger, the server hands nothing back.
                return key.next()
                        ? key.getLong(1)
                        : Objects.requireNonNull(
                                read(connection, List.of(subject)).get(subject));
            }
        }
    }

    private static Map<UUID, Long> countMany(Connection connection, SortedMap<UUID, Integer> more) throws SQLException {
        var counts = new HashMap<UUID, Long>();
        for (var some : parts(new ArrayList<>(more.entrySet()))) {
            var add = new ArrayList<>();
            some.forEach(one -> Collections.addAll(add, Uuids.bytes(one.getKey()), one.getValue()));
            execute(
                    connection,
                    "INSERT INTO subject_counter (subject, events) VALUES " + tuples("(?, ?)", some.size())
                            + " AS more ON DUPLICATE KEY UPDATE events = subject_counter.events + more.events",
                    add);
            counts.putAll(read(connection, some.stream().map(Map.Entry::getKey).toList()));
        }
        return counts;
    }

    private static Map<UUID, Long> read(Connection connection, List<UUID> subjects) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT subject, events FROM subject_counter WHERE subject IN ("
                        + tuples("?", subjects.size()) + ")")) {
            for (int i = 0; i < subjects.size(); i++) {
                statement.setBytes(i + 1, Uuids.bytes(subjects.get(i)));
            }
            var counts = new HashMap<UUID, Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(Uuids.fromBytes(rows.getBytes(1)), rows.getLong(2));
                }
            }
            return counts;
        }
    }

    /** Stores events and queues them for their sequence numbers. */
    public void insert(List<Row> rows) {
        database.execute(connection -> {
            for (var some : parts(rows)) {
                var stored = new ArrayList<>();
                some.forEach(row -> Collections.addAll(
                        stored,
                        Uuids.bytes(row.id()),
                        row.type(),
                        LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC),
                        Uuids.bytes(row.owner()),
                        row.sealed(),
                        row.commitment()));
                execute(connection, STORE + tuples("(?, ?, ?, ?, ?, ?)", some.size()), stored);
                var queued = some.stream().map(row -> Uuids.bytes(row.id())).toList();
                execute(connection, QUEUE + tuples("(?)", some.size()), queued);
            }
            return rows.size();
        });
    }

    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += MOST) {
            parts.add(all.subList(from, Math.min(all.size(), from + MOST)));
        }
        return parts;
    }

    private static String tuples(String one, int count) {
        return String.join(", ", Collections.nCopies(count, one));
    }

    private static void execute(Connection connection, String sql, List<?> values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
