package jp.mamori.registry.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamori.certificate.transparency.LoggedEvent;
import jp.mamori.certificate.transparency.tree.CompactRange;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Rows;

/** Looks whether the log's tables are whole, straight from the rows and without the product's own reading. */
final class LogState {
    private final Rows rows;

    LogState(Rows rows) {
        this.rows = rows;
    }

    long size() {
        return ((Number) rows.query("SELECT tree_size FROM audit_head")
                        .getFirst()
                        .get("tree_size"))
                .longValue();
    }

    List<UUID> events() {
        return rows.query("SELECT event_id FROM audit_leaf ORDER BY seq").stream()
                .map(row -> Uuids.fromBytes((byte[]) row.get("event_id")))
                .toList();
    }

    /** Every event has one leaf or waits; numbers have no gap; leaves are the events' hashes; the head is their root. */
    void assertWhole() {
        var leaves = rows.query("""
                SELECT l.seq, l.leaf_hash, o.id, o.type, o.occurred_at, o.commitment
                FROM audit_leaf l LEFT JOIN audit_outbox o ON o.id = l.event_id ORDER BY l.seq
                """);
        var range = new CompactRange();
        var seen = new HashSet<UUID>();
        for (var leaf : leaves) {
            assertThat(leaf.get("seq")).isEqualTo(range.size());
            var event = event(leaf);
            assertThat(Hash.of((byte[]) leaf.get("leaf_hash"))).isEqualTo(event.leaf());
            assertThat(seen.add(event.id())).isTrue();
            range.append(event.leaf());
        }
        assertThat(size()).isEqualTo(range.size());
        assertThat((byte[]) rows.query("SELECT edge FROM audit_head").getFirst().get("edge"))
                .isEqualTo(Columns.join(range.edge()));
        assertThat(rows.count("audit_leaf") + rows.count("audit_pending")).isEqualTo(rows.count("audit_outbox"));
        assertThat(rows.count("audit_tile")).isEqualTo(range.size() / 256 + range.size() / 65_536);
    }

    private static LoggedEvent event(Map<String, Object> row) {
        return new LoggedEvent(
                Uuids.fromBytes((byte[]) row.get("id")),
                (String) row.get("type"),
                ((java.time.LocalDateTime) row.get("occurred_at")).toInstant(java.time.ZoneOffset.UTC),
                Hash.of((byte[]) row.get("commitment")));
    }
}
