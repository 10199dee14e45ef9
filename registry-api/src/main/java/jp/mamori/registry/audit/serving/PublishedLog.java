package jp.mamori.registry.audit.serving;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.certificate.transparency.tree.Tile;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.audit.tree.Columns;
import jp.mamori.registry.audit.tree.StoredTree;

/** What of the log everybody may fetch: hashes and checkpoints, nothing else. */
@Singleton
class PublishedLog {
    private final Checkpoints checkpoints;
    private final JdbcOperations database;

    PublishedLog(Checkpoints checkpoints, JdbcOperations database) {
        this.checkpoints = checkpoints;
        this.database = database;
    }

    Optional<Checkpoints.Signed> checkpoint() {
        return checkpoints.newest();
    }

    /** The hashes of a tile that the newest checkpoint covers. */
    @Transactional(readOnly = true)
    Optional<byte[]> tile(Tile tile) {
        long signed = checkpoints.newest().map(newest -> newest.head().size()).orElse(0L);
        long nodes = signed >> (Tile.HEIGHT * tile.level());
        if (tile.index() * Tile.FULL + tile.width() > nodes) {
            return Optional.empty();
        }
        return Optional.of(database.execute(connection -> Columns.join(new StoredTree(connection).hashes(tile))));
    }
}
