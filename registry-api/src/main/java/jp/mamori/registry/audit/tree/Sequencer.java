package jp.mamori.registry.audit.tree;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import jp.mamori.certificate.transparency.LoggedEvent;
import jp.mamori.certificate.transparency.tree.CompactRange;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.Tile;
import jp.mamori.certificate.transparency.tree.TiledTree;

/**
 * Gives waiting events their sequence numbers, a batch of at most 256 in one transaction.
 *
 * <p>The row lock on the head makes one node at a time the sequencer: another one finds it locked and stands by.
 * Whatever fails, the whole batch is rolled back and the next one begins at the same number.
 * Read committed, so that a batch locks only the rows that it takes.
 */
@Singleton
public class Sequencer {
    public static final int BATCH = Tile.FULL;

    private final JdbcOperations database;
    private final RollBackGuard guard;

    Sequencer(JdbcOperations database, RollBackGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /** How a batch ended. */
    public sealed interface Outcome {
        record Sequenced(long from, int events) implements Outcome {}

        /** Another node is the sequencer now. */
        record StoodBy() implements Outcome {}

        /** The database does not continue the published log, so nothing may be added to it. */
        record Refused() implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome sequence() {
        if (!guard.continued()) {
            return new Outcome.Refused();
        }
        return database.execute(connection -> {
            var tables = new TreeTables(connection);
            var head = tables.lockHead();
            if (head.isEmpty()) {
                return new Outcome.StoodBy();
            }
            long from = head.get().size();
            var events = tables.pending(BATCH);
            if (!events.isEmpty()) {
                append(tables, new StoredTree(connection), head.get(), events);
            }
            return new Outcome.Sequenced(from, events.size());
        });
    }

    private static void append(TreeTables tables, StoredTree stored, CompactRange head, List<LoggedEvent> events)
            throws SQLException {
        long from = head.size();
        var leaves = events.stream().map(LoggedEvent::leaf).toList();
        leaves.forEach(head::append);
        tables.insertLeaves(from, events, leaves);
        for (long tile = from / Tile.FULL; tile < head.size() / Tile.FULL; tile++) {
            close(tables, stored, new Tile(0, tile, Tile.FULL));
        }
        tables.dequeue(events);
        tables.advance(from, head);
    }

    /** Keeps a tile that has become full, and the one above if this fills it. */
    private static void close(TreeTables tables, StoredTree stored, Tile tile) throws SQLException {
        List<Hash> hashes = stored.hashes(tile);
        tables.insertTile(tile, hashes, TiledTree.root(hashes));
        if (tile.index() % Tile.FULL == Tile.FULL - 1) {
            close(tables, stored, new Tile(tile.level() + 1, tile.index() / Tile.FULL, Tile.FULL));
        }
    }
}
