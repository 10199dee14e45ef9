package jp.mamori.migrations.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the migrations left in the tables of temporary servers, kept beside them in a schema of its own. */
final class MigratedState {
    private static final String COPIES = "migrated_state";

    private final List<LocalMySql> servers;

    private MigratedState(List<LocalMySql> servers) {
        this.servers = servers;
    }

    static MigratedState remember(List<LocalMySql> servers) throws SQLException {
        for (LocalMySql server : servers) {
            try (Connection connection = server.connectAsRoot();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + COPIES);
                for (String table : tables(connection, server.database().label())) {
                    if (hasRows(statement, server.database().label(), table)) {
                        statement.execute("CREATE TABLE %s.`%s` LIKE `%s`".formatted(COPIES, table, table));
                        copyRows(
                                connection,
                                server.database().label(),
                                COPIES,
                                server.database().label(),
                                table);
                    }
                }
            }
        }
        return new MigratedState(List.copyOf(servers));
    }

    void restore() throws SQLException {
        for (LocalMySql server : servers) {
            try (Connection connection = server.connectAsRoot();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION foreign_key_checks = 0");
                connection.setAutoCommit(false);
                String database = server.database().label();
                List<String> copied = tables(connection, COPIES);
                for (String table : tables(connection, database)) {
                    if (copied.contains(table)) {
                        statement.execute("DELETE FROM `%s`.`%s`".formatted(database, table));
                        copyRows(connection, COPIES, database, database, table);
                    } else if (hasRows(statement, database, table)) {
                        statement.execute("DELETE FROM `%s`.`%s`".formatted(database, table));
                    }
                }
                connection.commit();
            }
        }
    }

    private static boolean hasRows(Statement statement, String schema, String table) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT EXISTS (SELECT 1 FROM `%s`.`%s`)".formatted(schema, table))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void copyRows(Connection connection, String from, String to, String described, String table)
            throws SQLException {
        String columns = String.join(", ", storedColumns(connection, described, table));
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO `%s`.`%s` (%s) SELECT %s FROM `%s`.`%s`"
                    .formatted(to, table, columns, columns, from, table));
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        return strings(connection, """
                SELECT TABLE_NAME
                  FROM information_schema.TABLES
                 WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME <> 'flyway_schema_history'
                 ORDER BY TABLE_NAME
                """, schema);
    }

    private static List<String> storedColumns(Connection connection, String schema, String table) throws SQLException {
        return strings(connection, """
                SELECT CONCAT('`', COLUMN_NAME, '`')
                  FROM information_schema.COLUMNS
                 WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND GENERATION_EXPRESSION = ''
                 ORDER BY ORDINAL_POSITION
                """, schema, table);
    }

    private static List<String> strings(Connection connection, String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }
}
