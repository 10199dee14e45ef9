package jp.mamori.registry.audit.fsck;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.certificate.transparency.LoggedEvent;
import jp.mamori.certificate.transparency.tree.CompactRange;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.registry.audit.tree.Columns;
import jp.mamori.registry.platform.id.Uuids;

/**
 * A leaf beside its event.
 *
 * @param event empty where its row is gone
 */
record LeafRow(long seq, Hash leaf, Optional<LoggedEvent> event, UUID owner, byte[] privateCt) {
    static final int PAGE = 4_096;

    private static final UUID NOBODY = new UUID(0, 0);

    static List<LeafRow> page(Connection connection, long first, long end) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT l.seq, l.leaf_hash, o.id, o.type, o.occurred_at, o.commitment, o.key_owner, o.private_ct
                FROM audit_leaf l LEFT JOIN audit_outbox o ON o.id = l.event_id
                WHERE l.seq >= ? AND l.seq < ?
                ORDER BY l.seq
                """)) {
            statement.setLong(1, first);
            statement.setLong(2, end);
            try (var rows = statement.executeQuery()) {
                var leaves = new ArrayList<LeafRow>();
                while (rows.next()) {
                    leaves.add(of(rows));
                }
                return leaves;
            }
        }
    }

    private static LeafRow of(ResultSet row) throws SQLException {
        var leaf = Hash.of(row.getBytes(2));
        if (row.getBytes(3) == null) {
            return new LeafRow(row.getLong(1), leaf, Optional.empty(), NOBODY, new byte[0]);
        }
        var event = new LoggedEvent(
                Uuids.fromBytes(row.getBytes(3)), row.getString(4), Columns.instant(row, 5), Hash.of(row.getBytes(6)));
        return new LeafRow(row.getLong(1), leaf, Optional.of(event), Uuids.fromBytes(row.getBytes(7)), row.getBytes(8));
    }

    /** The head as it is kept. */
    static CompactRange head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT tree_size, edge FROM audit_head WHERE id = 1");
                var row = statement.executeQuery()) {
            row.next();
            var edge = Columns.split(row.getBytes(2));
            // A head that contradicts itself is no head; the leaves then stand against an empty one.
            return Long.bitCount(row.getLong(1)) == edge.size()
                    ? new CompactRange(row.getLong(1), edge)
                    : new CompactRange();
        }
    }

    /** One more than the highest number. */
    static long end(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT COALESCE(MAX(seq), -1) + 1 FROM audit_leaf");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public String toString() {
        return "LeafRow[" + seq + "]";
    }
}
