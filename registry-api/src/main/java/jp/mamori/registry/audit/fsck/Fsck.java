package jp.mamori.registry.audit.fsck;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.CompactRange;
import jp.mamori.registry.audit.fsck.Finding.Fault;

/**
 * Goes through every leaf once, in the order of their numbers.
 *
 * <p>The tree is taken from the stored leaf hashes; each is held against its event, its tile, the head, and every
 * checkpoint that the database or somebody else has kept.
 */
final class Fsck {
    static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Connection connection;
    private final Trust trust;
    private final Contents contents;
    private final List<Finding> findings = new ArrayList<>();
    private final Known known;
    private final CompactRange range = new CompactRange();
    private final Tiles tiles;
    private Instant latest = Instant.MIN;
    private boolean broken;

    /**
     * Prepares one run.
     *
     * @param kept checkpoints that were kept outside the database, by a witness or by the export
     */
    Fsck(Connection connection, Trust trust, List<Checkpoint> kept, Contents contents) {
        this.connection = connection;
        this.trust = trust;
        this.contents = contents;
        this.known = new Known(kept, findings);
        this.tiles = new Tiles(connection, findings);
    }

    List<Finding> run() throws SQLException {
        known.read(connection, trust);
        var head = LeafRow.head(connection);
        long end = Math.max(head.size(), LeafRow.end(connection));
        for (long first = 0; first < end; first += LeafRow.PAGE) {
            page(first, Math.min(end, first + LeafRow.PAGE), head.size());
        }
        tiles.finish();
        if (!broken && range.size() == head.size() && !head.edge().equals(range.edge())) {
            findings.add(Finding.at(Fault.HEAD_DIFFERS, head.size() - 1));
        }
        known.beyond(head.size());
        reused();
        unlogged(head.size());
        return List.copyOf(findings);
    }

    private void page(long first, long end, long size) throws SQLException {
        var rows = LeafRow.page(connection, first, end);
        contents.prepare(rows);
        long expected = first;
        for (var row : rows) {
            for (; expected < row.seq(); expected++) {
                missing(expected);
            }
            check(row, size);
            expected = row.seq() + 1;
        }
        for (; expected < Math.min(end, size); expected++) {
            missing(expected);
        }
    }

    private void missing(long seq) {
        findings.add(Finding.at(Fault.LEAF_MISSING, seq));
        broken = true;
    }

    private void check(LeafRow row, long size) throws SQLException {
        if (row.seq() >= size) {
            findings.add(Finding.at(Fault.LEAF_INSERTED, row.seq()));
            return;
        }
        checkEvent(row);
        if (broken) {
            return;
        }
        range.append(row.leaf());
        tiles.leaf(row.leaf());
        if (known.covers(range.size())) {
            known.compare(range.size(), range.root());
        }
    }

    private void checkEvent(LeafRow row) {
        var event = row.event();
        if (event.isEmpty()) {
            findings.add(Finding.at(Fault.EVENT_MISSING, row.seq()));
            return;
        }
        if (!event.get().leaf().equals(row.leaf())) {
            findings.add(Finding.at(Fault.EVENT_CHANGED, row.seq()));
        }
        if (!contents.opens(row)) {
            findings.add(Finding.at(Fault.CONTENT_MOVED, row.seq()));
        }
        if (event.get().at().plus(TOLERANCE).isBefore(latest)) {
            findings.add(Finding.at(Fault.CLOCK_SET_BACK, row.seq()));
        }
        latest = event.get().at().isAfter(latest) ? event.get().at() : latest;
    }

    private void reused() throws SQLException {
        try (var statement = connection.prepareStatement(
                        "SELECT MIN(seq), MAX(seq) FROM audit_leaf GROUP BY event_id HAVING COUNT(*) > 1");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                findings.add(Finding.at(Fault.EVENT_REUSED, rows.getLong(1)));
                findings.add(Finding.at(Fault.EVENT_REUSED, rows.getLong(2)));
            }
        }
    }

    private void unlogged(long size) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        SELECT COUNT(*) FROM audit_outbox o
                        LEFT JOIN audit_leaf l ON l.event_id = o.id
                        LEFT JOIN audit_pending p ON p.event_id = o.id
                        WHERE l.event_id IS NULL AND p.event_id IS NULL
                        """);
                var row = statement.executeQuery()) {
            row.next();
            if (row.getLong(1) > 0) {
                findings.add(Finding.at(Fault.EVENT_UNLOGGED, size));
            }
        }
    }
}
