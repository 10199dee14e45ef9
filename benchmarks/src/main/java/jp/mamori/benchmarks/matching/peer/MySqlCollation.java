package jp.mamori.benchmarks.matching.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import jp.mamori.benchmarks.matching.Answer;
import jp.mamori.benchmarks.matching.MatchedSystem;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.migrations.local.LocalServers;

/** Name and date by the collation {@code utf8mb4_ja_0900_as_cs} of MySQL, one query each. */
final class MySqlCollation implements MatchedSystem, AutoCloseable {

    private static final int BATCH = 2000;
    private final LocalServers servers;
    private final Connection connection;
    private final PreparedStatement select;

    private MySqlCollation(List<PersonRow> persons) throws SQLException {
        servers = LocalServers.startTemporary();
        connection = servers.registry().connectAsRoot();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TEMPORARY TABLE peer (
                        id VARCHAR(40) NOT NULL,
                        name VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_ja_0900_as_cs NOT NULL,
                        born VARCHAR(40) NOT NULL,
                        KEY by_name (name, born))
                    """);
        }
        fill(persons);
        select = connection.prepareStatement("SELECT id FROM peer WHERE name = ? AND born = ? LIMIT 1");
    }

    static @org.jspecify.annotations.Nullable MySqlCollation startOrExplain(List<PersonRow> persons) {
        try {
            return new MySqlCollation(persons);
        } catch (SQLException | RuntimeException e) {
            System.out.println("MySQL collation is left out: " + e.getMessage());
            return null;
        }
    }

    private void fill(List<PersonRow> persons) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("INSERT INTO peer (id, name, born) VALUES (?, ?, ?)")) {
            int waiting = 0;
            for (PersonRow row : persons) {
                for (String name : Names.of(row, true)) {
                    insert.setString(1, row.id());
                    insert.setString(2, name);
                    insert.setString(3, row.birthDate());
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    @Override
    public String name() {
        return "MySQL ja_0900_as_cs and date";
    }

    @Override
    public Answer ask(PersonRow query) {
        long begun = System.nanoTime();
        try {
            for (String name : Names.of(query, false)) {
                select.setString(1, name);
                select.setString(2, query.birthDate());
                try (var found = select.executeQuery()) {
                    if (found.next()) {
                        return new Answer("strong", found.getString(1), 1, System.nanoTime() - begun);
                    }
                }
            }
            return new Answer("none", "", 0, System.nanoTime() - begun);
        } catch (SQLException e) {
            throw new IllegalStateException("the peer's look-up failed", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the peer's connection could not be closed", e);
        } finally {
            servers.close();
        }
    }
}
