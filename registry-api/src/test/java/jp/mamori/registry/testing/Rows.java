package jp.mamori.registry.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;

/** Looks at tables directly, as the database's root. */
public final class Rows {
    private final LocalMySql registry;
    private final LocalMySql vault;

    Rows(LocalServers servers) {
        registry = servers.registry();
        vault = servers.vault();
    }

    /** All rows of a query on the registry, each by column label. */
    public List<Map<String, Object>> query(String sql, Object... parameters) {
        return query(registry, sql, parameters);
    }

    /** All rows of a query on the vault. */
    public List<Map<String, Object>> queryVault(String sql, Object... parameters) {
        return query(vault, sql, parameters);
    }

    public long count(String table) {
        return ((Number) query("SELECT COUNT(*) AS n FROM " + table).getFirst().get("n")).longValue();
    }

    /** Changes the registry behind its back. */
    public int update(String sql, Object... parameters) {
        return update(registry, sql, parameters);
    }

    public int updateVault(String sql, Object... parameters) {
        return update(vault, sql, parameters);
    }

    /** Every table of the registry with a checksum of its content. */
    public Map<String, Object> checksums() {
        var checksums = new TreeMap<String, Object>();
        for (var table : tables()) {
            checksums.put(table, query("CHECKSUM TABLE " + table).getFirst().get("Checksum"));
        }
        return checksums;
    }

    public List<String> tables() {
        return query("""
                SELECT table_name AS name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'
                ORDER BY table_name
                """).stream().map(row -> (String) row.get("name")).toList();
    }

    private static List<Map<String, Object>> query(LocalMySql database, String sql, Object... parameters) {
        try (Connection connection = database.connectAsRoot();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<Map<String, Object>>();
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData();
                while (rows.next()) {
                    var row = new HashMap<String, Object>();
                    for (var i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i), rows.getObject(i));
                    }
                    found.add(row);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int update(LocalMySql database, String sql, Object... parameters) {
        try (Connection connection = database.connectAsRoot();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
