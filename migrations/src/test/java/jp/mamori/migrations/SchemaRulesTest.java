package jp.mamori.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.TreeSet;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that every table of both databases keeps. */
class SchemaRulesTest {
    private static final String OURS = "TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> 'flyway_schema_history'";

    @ParameterizedTest
    @EnumSource(Database.class)
    void every_table_is_innodb_and_says_what_it_is(Database database) throws SQLException {
        assertThat(Rows.firstColumn(server(database), """
                SELECT TABLE_NAME FROM information_schema.TABLES WHERE %s
                """.formatted(OURS))).isNotEmpty();
        assertThat(Rows.firstColumn(server(database), """
                SELECT TABLE_NAME FROM information_schema.TABLES
                 WHERE %s AND (TABLE_COMMENT = '' OR ENGINE <> 'InnoDB')
                """.formatted(OURS)))
                .as("tables without a comment")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void every_column_says_what_it_is(Database database) throws SQLException {
        assertThat(Rows.firstColumn(server(database), """
                SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) FROM information_schema.COLUMNS
                 WHERE %s AND COLUMN_COMMENT = ''
                """.formatted(OURS)))
                .as("columns without a comment")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void text_is_compared_byte_by_byte_and_without_padding(Database database) throws SQLException {
        assertThat(Rows.of(server(database), """
                SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME), COLLATION_NAME FROM information_schema.COLUMNS
                 WHERE %s AND COLLATION_NAME NOT IN ('utf8mb4_0900_bin', 'ascii_bin')
                """.formatted(OURS)))
                .as("columns of another collation")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void every_table_has_a_primary_key(Database database) throws SQLException {
        assertThat(Rows.firstColumn(server(database), """
                SELECT TABLE_NAME FROM information_schema.TABLES
                 WHERE %s
                   AND TABLE_NAME NOT IN (
                     SELECT TABLE_NAME FROM information_schema.TABLE_CONSTRAINTS
                      WHERE TABLE_SCHEMA = DATABASE() AND CONSTRAINT_TYPE = 'PRIMARY KEY')
                """.formatted(OURS)))
                .as("tables that a replication group refuses")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void grants_name_only_tables_that_exist(Database database) throws SQLException {
        var tables = new TreeSet<>(Rows.firstColumn(
                server(database), "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"));
        assertThat(tables).containsAll(ApplicationGrants.of(database).namedTables());
    }

    private static LocalMySql server(Database database) {
        return switch (database) {
            case REGISTRY -> LocalServers.shared().registry();
            case VAULT -> LocalServers.shared().vault();
        };
    }
}
