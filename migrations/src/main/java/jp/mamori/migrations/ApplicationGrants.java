package jp.mamori.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the application's account may do to each table, declared in {@code grants.conf} beside the migrations.
 *
 * <p>A line is a table and its privileges; the table {@code *} is every table not named.
 * Rights are granted first and the others taken away after, so that a running node never lacks one that it keeps.
 * A right over the whole database is taken away, because it would reach past the lines.
 */
final class ApplicationGrants {
    private static final String EVERY_OTHER = "*";
    private static final List<String> MAY_BE_TAKEN_AWAY = List.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "CREATE",
            "DROP",
            "ALTER",
            "INDEX",
            "REFERENCES",
            "TRIGGER",
            "CREATE VIEW",
            "SHOW VIEW",
            "GRANT OPTION");

    private final Map<String, List<String>> privilegesByTable;

    private ApplicationGrants(Map<String, List<String>> privilegesByTable) {
        this.privilegesByTable = privilegesByTable;
    }

    static ApplicationGrants of(Database database) {
        try (InputStream in = ApplicationGrants.class.getClassLoader().getResourceAsStream(database.grants())) {
            if (in == null) {
                throw new MigrationFailed(database.grants() + " is missing from the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MigrationFailed(database.grants() + " cannot be read", e);
        }
    }

    static ApplicationGrants parse(String text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> words = List.of(line.split("\\s+"));
            List<String> privileges = words.subList(1, words.size());
            if (!List.of("SELECT", "INSERT", "UPDATE", "DELETE").containsAll(privileges)) {
                throw new MigrationFailed(
                        "grants.conf: only SELECT, INSERT, UPDATE and DELETE may be granted: " + line);
            }
            if (lines.put(words.getFirst(), privileges) != null) {
                throw new MigrationFailed("grants.conf names a table twice: " + line);
            }
        }
        if (!lines.containsKey(EVERY_OTHER)) {
            throw new MigrationFailed("grants.conf has no line for *");
        }
        return new ApplicationGrants(lines);
    }

    /** The tables that have a line of their own. */
    Set<String> namedTables() {
        Set<String> named = new TreeSet<>(privilegesByTable.keySet());
        named.remove(EVERY_OTHER);
        return named;
    }

    void apply(Connection connection, ApplicationAccount account) throws SQLException {
        String schema = connection.getCatalog();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(connection, schema)) {
                List<String> granted = privilegesOn(table);
                String target = "`" + schema + "`.`" + table + "`";
                if (!granted.isEmpty()) {
                    statement.execute("GRANT " + String.join(", ", granted) + " ON " + target + " TO " + account.sql());
                }
                List<String> denied = new ArrayList<>(MAY_BE_TAKEN_AWAY);
                denied.removeAll(granted);
                statement.execute(
                        "REVOKE IF EXISTS " + String.join(", ", denied) + " ON " + target + " FROM " + account.sql());
            }
            statement.execute("REVOKE IF EXISTS ALL PRIVILEGES ON `" + schema + "`.* FROM " + account.sql());
        }
    }

    private List<String> privilegesOn(String table) {
        List<String> own = privilegesByTable.get(table);
        return own != null ? own : privilegesByTable.getOrDefault(EVERY_OTHER, List.of());
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT TABLE_NAME
                  FROM information_schema.TABLES
                 WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE'
                 ORDER BY TABLE_NAME
                """)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> tables = new ArrayList<>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }
}
