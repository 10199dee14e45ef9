package jp.mamori.registry.platform.crypto.vault;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.Uuids;
import org.jspecify.annotations.Nullable;

/** The vault's table {@code file_key}, each call committed by itself and outside any registry transaction. */
@Singleton
public class VaultRows {
    private static final int BATCH = 500;
    private static final int DUPLICATE = 1062;
    private static final String INSERT = """
            INSERT INTO file_key (file, wrapped, kek_id, epoch, created_at)
            VALUES (?, ?, ?, ?, ?)
            """;

    private final DataSource vault;
    private final Clock clock;

    VaultRows(@Named("vault") DataSource vault, Clock clock) {
        this.vault = DelegatingDataSource.unwrapDataSource(vault);
        this.clock = clock;
    }

    /** False when the file has a key already. */
    public boolean insert(FileId file, WrappedKey wrapped) {
        return run(INSERT, insert -> {
            set(insert, file, wrapped);
            try {
                return insert.executeUpdate() == 1;
            } catch (SQLException e) {
                if (e.getErrorCode() == DUPLICATE) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** All of them in one transaction; one that is there already is a defect of the caller. */
    public void insertAll(Map<FileId, WrappedKey> keys) {
        run(INSERT, insert -> {
            insert.getConnection().setAutoCommit(false);
            for (var key : keys.entrySet()) {
                set(insert, key.getKey(), key.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
            insert.getConnection().commit();
            return keys.size();
        });
    }

    private void set(PreparedStatement insert, FileId file, WrappedKey wrapped) throws SQLException {
        insert.setBytes(1, Uuids.bytes(file.value()));
        insert.setBytes(2, wrapped.bytes());
        insert.setString(3, wrapped.kek());
        insert.setString(4, wrapped.epoch());
        insert.setObject(5, utc(clock.instant()));
    }

    /** The keys of those files that have one. */
    public Map<FileId, WrappedKey> read(Collection<FileId> files) {
        var found = new HashMap<FileId, WrappedKey>();
        var distinct = new ArrayList<>(Set.copyOf(files));
        for (var from = 0; from < distinct.size(); from += BATCH) {
            found.putAll(readBatch(distinct.subList(from, Math.min(distinct.size(), from + BATCH))));
        }
        return found;
    }

    private Map<FileId, WrappedKey> readBatch(Collection<FileId> files) {
        var sql = "SELECT file, wrapped, kek_id, epoch FROM file_key WHERE file IN (%s)"
                .formatted(String.join(", ", Collections.nCopies(files.size(), "?")));
        return run(sql, select -> {
            var position = 0;
            for (var file : files) {
                select.setBytes(++position, Uuids.bytes(file.value()));
            }
            return keys(select);
        });
    }

    /** Safe to repeat. */
    public void delete(FileId file) {
        run("DELETE FROM file_key WHERE file = ?", delete -> {
            delete.setBytes(1, Uuids.bytes(file.value()));
            return delete.executeUpdate();
        });
    }

    /** Some keys that are wrapped under another epoch key or key-encryption key than those. */
    Map<FileId, WrappedKey> wrappedBefore(String epoch, String kek, int limit) {
        var sql = "SELECT file, wrapped, kek_id, epoch FROM file_key WHERE epoch <> ? OR kek_id <> ? LIMIT ?";
        return run(sql, select -> {
            select.setString(1, epoch);
            select.setString(2, kek);
            select.setInt(3, limit);
            return keys(select);
        });
    }

    long wrappedUnder(String epoch) {
        return count("SELECT COUNT(*) FROM file_key WHERE epoch = ?", epoch);
    }

    long wrappedUnderKek(String kek) {
        return count("SELECT COUNT(*) FROM file_key WHERE kek_id = ?", kek);
    }

    private long count(String sql, String key) {
        return run(sql, select -> {
            select.setString(1, key);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Replaces keys that are still as they were read; one that was deleted meanwhile stays deleted. */
    void replace(Map<FileId, WrappedKey> was, Map<FileId, WrappedKey> now) {
        var sql = "UPDATE file_key SET wrapped = ?, kek_id = ?, epoch = ? WHERE file = ? AND epoch = ?";
        run(sql, update -> {
            update.getConnection().setAutoCommit(false);
            for (var key : was.entrySet()) {
                var anew = Objects.requireNonNull(now.get(key.getKey()));
                update.setBytes(1, anew.bytes());
                update.setString(2, anew.kek());
                update.setString(3, anew.epoch());
                update.setBytes(4, Uuids.bytes(key.getKey().value()));
                update.setString(5, key.getValue().epoch());
                update.addBatch();
            }
            update.executeBatch();
            update.getConnection().commit();
            return now.size();
        });
    }

    /** Files whose key was made before that instant, in the order of their ids, after the given one. */
    List<FileId> madeBefore(Instant instant, @Nullable FileId after, int limit) {
        var sql =
                "SELECT file, wrapped, kek_id, epoch FROM file_key WHERE created_at < ? AND file > ? ORDER BY file LIMIT ?";
        return run(sql, select -> {
            select.setObject(1, utc(instant));
            select.setBytes(2, after == null ? new byte[0] : Uuids.bytes(after.value()));
            select.setInt(3, limit);
            return List.copyOf(keys(select).keySet());
        });
    }

    private static Map<FileId, WrappedKey> keys(PreparedStatement select) throws SQLException {
        var found = new LinkedHashMap<FileId, WrappedKey>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(
                        new FileId(Uuids.fromBytes(rows.getBytes(1))),
                        new WrappedKey(rows.getBytes(2), rows.getString(3), rows.getString(4)));
            }
        }
        return found;
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What a statement is for. */
    @FunctionalInterface
    interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    <T> T run(String sql, Use<T> use) {
        try (Connection connection = vault.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }
}
