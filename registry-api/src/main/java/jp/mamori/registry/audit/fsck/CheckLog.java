package jp.mamori.registry.audit.fsck;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.platform.crypto.FileKeys;

/** Checks the whole log against itself and against checkpoints that were kept elsewhere. */
@Singleton
class CheckLog {
    private final JdbcOperations database;
    private final LogKey logKey;
    private final FileKeys fileKeys;

    CheckLog(JdbcOperations database, LogKey logKey, FileKeys fileKeys) {
        this.database = database;
        this.logKey = logKey;
        this.fileKeys = fileKeys;
    }

    /** Everything that does not fit; empty when the log is whole. */
    @Transactional(readOnly = true)
    List<Finding> check(List<Checkpoint> kept) {
        return database.execute(connection -> new Fsck(connection, logKey.trust(), kept, new Contents(fileKeys)).run());
    }
}
