package jp.mamori.registry.platform.crypto.vault;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys data keys that are older than a day and whose file has no row: their creation failed after the key was made.
 *
 * <p>The look-up locks what it reads, so it waits for a creation that has its row but has not committed; where the wait
 * is too long, that batch is left to the next run.
 */
@Singleton
class SweepKeys implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(SweepKeys.class);
    private static final Duration AGE = Duration.ofHours(24);
    private static final int BATCH = 500;

    private final VaultRows vault;
    private final DataSource registry;
    private final Collection<FilesOf> tables;
    private final Clock clock;

    SweepKeys(VaultRows vault, @Named("default") DataSource registry, Collection<FilesOf> tables, Clock clock) {
        this.vault = vault;
        this.registry = DelegatingDataSource.unwrapDataSource(registry);
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(AGE);
        var swept = 0;
        for (var batch = vault.madeBefore(before, null, BATCH);
                !batch.isEmpty();
                batch = vault.madeBefore(before, batch.getLast(), BATCH)) {
            swept += sweep(batch);
        }
        if (swept > 0) {
            LOG.info("{} data keys without a file destroyed", swept);
        }
    }

    private int sweep(List<FileId> batch) {
        try (var connection = registry.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            var orphans = new HashSet<>(batch);
            for (var files : tables) {
                orphans.removeAll(present(connection, files, batch));
            }
            orphans.forEach(vault::delete);
            connection.rollback();
            return orphans.size();
        } catch (SQLException e) {
            LOG.warn("a batch of keys is left to the next run, code {}", e.getErrorCode());
            return 0;
        }
    }

    private static Set<FileId> present(Connection connection, FilesOf files, List<FileId> batch) throws SQLException {
        var sql = "SELECT id FROM %s WHERE id IN (%s) FOR SHARE"
                .formatted(files.table(), String.join(", ", Collections.nCopies(batch.size(), "?")));
        try (var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < batch.size(); i++) {
                select.setBytes(i + 1, Uuids.bytes(batch.get(i).value()));
            }
            var found = new HashSet<FileId>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new FileId(Uuids.fromBytes(rows.getBytes(1))));
                }
            }
            return found;
        }
    }
}
