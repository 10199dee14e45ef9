package jp.mamori.registry.platform.crypto;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import jp.mamori.registry.platform.id.Uuids;

/** The vault's table {@code file_key}, each statement committed by itself and outside any registry transaction. */
@Singleton
class VaultRows {
    private static final int BATCH = 500;
    private static final int DUPLICATE = 1062;

    private final DataSource vault;
    private final Clock clock;

    VaultRows(@Named("vault") DataSource vault, Clock clock) {
        this.vault = DelegatingDataSource.unwrapDataSource(vault);
        this.clock = clock;
    }

    /** False when the file has a key already. */
    boolean insert(FileId file, byte[] wrapped) {
        var sql = """
                INSERT INTO file_key (file, wrapped, kek_id, epoch, created_at)
                VALUES (?, ?, ?, ?, ?)
                """;
        try (var connection = vault.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, Uuids.bytes(file.value()));
            insert.setBytes(2, wrapped);
            insert.setString(3, KeyWrap.KEK);
            insert.setString(4, KeyWrap.EPOCH);
            insert.setObject(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == DUPLICATE) {
                return false;
            }
            throw new VaultUnavailable(e);
        }
    }

    Map<FileId, byte[]> read(Collection<FileId> files) {
        var found = new HashMap<FileId, byte[]>();
        var distinct = new ArrayList<>(Set.copyOf(files));
        for (var from = 0; from < distinct.size(); from += BATCH) {
            found.putAll(readBatch(distinct.subList(from, Math.min(distinct.size(), from + BATCH))));
        }
        return found;
    }

    private Map<FileId, byte[]> readBatch(Collection<FileId> files) {
        var sql = "SELECT file, wrapped FROM file_key WHERE file IN (%s)"
                .formatted(String.join(", ", Collections.nCopies(files.size(), "?")));
        try (var connection = vault.getConnection();
                var select = connection.prepareStatement(sql)) {
            var position = 0;
            for (var file : files) {
                select.setBytes(++position, Uuids.bytes(file.value()));
            }
            var found = new HashMap<FileId, byte[]>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(new FileId(Uuids.fromBytes(rows.getBytes(1))), rows.getBytes(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }

    void delete(FileId file) {
        try (var connection = vault.getConnection();
                var delete = connection.prepareStatement("DELETE FROM file_key WHERE file = ?")) {
            delete.setBytes(1, Uuids.bytes(file.value()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }
}
