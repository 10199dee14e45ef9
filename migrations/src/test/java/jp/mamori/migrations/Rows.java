package jp.mamori.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.migrations.local.LocalMySql;

/** Reads rows as lists of strings, as the root account. */
public final class Rows {
    private Rows() {}

    public static List<List<String>> of(LocalMySql server, String sql) throws SQLException {
        try (Connection connection = server.connectAsRoot();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                all.add(row);
            }
            return all;
        }
    }

    public static List<String> firstColumn(LocalMySql server, String sql) throws SQLException {
        return of(server, sql).stream().map(List::getFirst).toList();
    }

    public static void execute(LocalMySql server, String... statements) throws SQLException {
        try (Connection connection = server.connectAsRoot();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
