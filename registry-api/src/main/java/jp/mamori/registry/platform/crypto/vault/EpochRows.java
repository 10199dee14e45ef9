package jp.mamori.registry.platform.crypto.vault;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vault's table {@code epoch_key}: which epoch keys there were, and when each came and went. */
@Singleton
class EpochRows {
    private final VaultRows vault;

    EpochRows(VaultRows vault) {
        this.vault = vault;
    }

    /**
     * An epoch key that is not destroyed.
     *
     * @param retiredAt when the last data key left it, null while it is in use
     */
    record Epoch(String alias, Instant createdAt, @Nullable Instant retiredAt) {}

    /** Oldest first. */
    List<Epoch> alive() {
        var sql = "SELECT alias, created_at, retired_at FROM epoch_key WHERE destroyed_at IS NULL ORDER BY created_at";
        return vault.run(sql, select -> {
            var found = new ArrayList<Epoch>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Epoch(rows.getString(1), instant(rows, 2), nullable(rows, 3)));
                }
            }
            return found;
        });
    }

    /** The number of the newest there ever was, 0 before the first. */
    int newest() {
        var sql = "SELECT COALESCE(MAX(CAST(SUBSTRING(alias, 7) AS UNSIGNED)), 0) FROM epoch_key";
        return vault.run(sql, select -> {
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** Notes a key; one that is noted already stays as it is. */
    void known(String alias, Instant at) {
        vault.run("INSERT IGNORE INTO epoch_key (alias, created_at) VALUES (?, ?)", insert -> {
            insert.setString(1, alias);
            insert.setObject(2, VaultRows.utc(at));
            return insert.executeUpdate();
        });
    }

    /** Null when data keys are wrapped under it after all. */
    void retired(String alias, @Nullable Instant at) {
        set("retired_at", alias, at);
    }

    void destroyed(String alias, Instant at) {
        set("destroyed_at", alias, at);
    }

    private void set(String column, String alias, @Nullable Instant at) {
        vault.run("UPDATE epoch_key SET " + column + " = ? WHERE alias = ?", update -> {
            update.setObject(1, at == null ? null : VaultRows.utc(at));
            update.setString(2, alias);
            return update.executeUpdate();
        });
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant nullable(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }
}
