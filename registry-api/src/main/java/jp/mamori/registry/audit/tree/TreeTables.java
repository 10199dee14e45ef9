package jp.mamori.registry.audit.tree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.transparency.LoggedEvent;
import jp.mamori.certificate.transparency.tree.CompactRange;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.Tile;
import jp.mamori.registry.platform.id.Uuids;

/**
 * The statements of the sequencer, in the connection of its transaction.
 *
 * <p>Plain JDBC: a batch is a few statements over hundreds of rows.
 */
final class TreeTables {
    private final Connection connection;

    TreeTables(Connection connection) {
        this.connection = connection;
    }

    /** The head, locked until the transaction ends; empty while another node has it. */
    Optional<CompactRange> lockHead() throws SQLException {
        return head("""
                SELECT tree_size, edge FROM audit_head WHERE id = 1 FOR UPDATE SKIP LOCKED
                """);
    }

    CompactRange head() throws SQLException {
        return head("SELECT tree_size, edge FROM audit_head WHERE id = 1")
                .orElseThrow(() -> new IllegalStateException("audit_head has no row"));
    }

    private Optional<CompactRange> head(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new CompactRange(row.getLong(1), Columns.split(row.getBytes(2))))
                    : Optional.empty();
        }
    }

    /** Events without a sequence number, oldest id first. */
    List<LoggedEvent> pending(int most) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT o.id, o.type, o.occurred_at, o.commitment
                FROM audit_pending p JOIN audit_outbox o ON o.id = p.event_id
                ORDER BY p.event_id
                LIMIT ?
                """)) {
            statement.setInt(1, most);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<LoggedEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                Uuids.fromBytes(row.getBytes(1)), row.getString(2), Columns.instant(row, 3), Hash.of(row.getBytes(4)));
    }

    void insertLeaves(long first, List<LoggedEvent> events, List<Hash> leaves) throws SQLException {
        try (var statement =
                connection.prepareStatement("INSERT INTO audit_leaf (seq, event_id, leaf_hash) VALUES (?, ?, ?)")) {
            for (int i = 0; i < events.size(); i++) {
                statement.setLong(1, first + i);
                statement.setBytes(2, Uuids.bytes(events.get(i).id()));
                statement.setBytes(3, leaves.get(i).bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void insertTile(Tile tile, List<Hash> hashes, Hash root) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO audit_tile (tile_level, tile_index, hashes, root) VALUES (?, ?, ?, ?)")) {
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.index());
            statement.setBytes(3, Columns.join(hashes));
            statement.setBytes(4, root.bytes());
            statement.executeUpdate();
        }
    }

    /** Takes events off the queue; the index is named so that only their rows are locked. */
    void dequeue(List<LoggedEvent> events) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(events.size(), "?"));
        try (var statement = connection.prepareStatement(
                "DELETE p FROM audit_pending p FORCE INDEX (PRIMARY) WHERE p.event_id IN (" + marks + ")")) {
            for (int i = 0; i < events.size(); i++) {
                statement.setBytes(i + 1, Uuids.bytes(events.get(i).id()));
            }
            expect(events.size(), statement);
        }
    }

    void advance(long from, CompactRange head) throws SQLException {
        try (var statement = connection.prepareStatement(
                "UPDATE audit_head SET tree_size = ?, edge = ? WHERE id = 1 AND tree_size = ?")) {
            statement.setLong(1, head.size());
            statement.setBytes(2, Columns.join(head.edge()));
            statement.setLong(3, from);
            expect(1, statement);
        }
    }

    private static void expect(int rows, PreparedStatement statement) throws SQLException {
        int changed = statement.executeUpdate();
        if (changed != rows) {
            throw new IllegalStateException("the log's tables changed under the sequencer: " + changed + " of " + rows);
        }
    }
}
