package jp.mamori.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateTest {
    private static LocalServers servers;

    @BeforeAll
    static void start() {
        servers = LocalServers.startTemporary();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void both_databases_migrate_from_nothing_and_a_second_run_changes_nothing() throws SQLException {
        for (LocalMySql server : List.of(servers.registry(), servers.vault())) {
            String name = server.database().label();
            Rows.execute(server, "DROP DATABASE " + name, "CREATE DATABASE " + name + " CHARACTER SET latin1");
            assertThat(Migrate.migrate(server.migrationTarget())).startsWith(name + ": version ");
            List<List<String>> tables = tables(server);
            assertThat(Migrate.migrate(server.migrationTarget())).endsWith(", 0 migrations applied");
            assertThat(tables(server)).isEqualTo(tables);
        }
    }

    private static List<List<String>> tables(LocalMySql server) throws SQLException {
        return Rows.of(server, """
                SELECT TABLE_NAME, CREATE_TIME, TABLE_COLLATION,
                       (SELECT COUNT(*) FROM flyway_schema_history)
                  FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME
                """);
    }

    @Test
    void the_application_reads_and_writes_but_changes_no_table() throws SQLException {
        for (LocalMySql server : List.of(servers.registry(), servers.vault())) {
            try (Connection connection = server.connect();
                    Statement statement = connection.createStatement()) {
                assertThat(statement
                                .executeQuery("SELECT version FROM flyway_schema_history")
                                .next())
                        .isTrue();
                for (String ddl : List.of(
                        "CREATE TABLE mine (id INT)",
                        "DROP TABLE flyway_schema_history",
                        "ALTER TABLE flyway_schema_history ADD COLUMN mine INT",
                        "TRUNCATE TABLE flyway_schema_history",
                        "DELETE FROM flyway_schema_history",
                        "CREATE TRIGGER mine BEFORE INSERT ON flyway_schema_history FOR EACH ROW SET @x = 1",
                        "GRANT SELECT ON flyway_schema_history TO CURRENT_USER()",
                        "SELECT COUNT(*) FROM mysql.user")) {
                    assertThatThrownBy(() -> statement.execute(ddl)).as(ddl).isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void the_application_appends_to_the_outbox_and_never_changes_it() throws SQLException {
        assertThat(Rows.firstColumn(servers.registry(), "SHOW GRANTS FOR 'registry_app'@'127.0.0.1'"))
                .contains("GRANT SELECT, INSERT ON `registry`.`audit_outbox` TO `registry_app`@`127.0.0.1`")
                .contains("GRANT SELECT ON `registry`.`prefecture` TO `registry_app`@`127.0.0.1`")
                .contains("GRANT USAGE ON *.* TO `registry_app`@`127.0.0.1`");
        try (Connection connection = servers.registry().connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM audit_outbox"))
                    .isInstanceOf(SQLSyntaxErrorException.class)
                    .hasMessageContaining("DELETE command denied");
            assertThatThrownBy(() -> statement.execute("UPDATE audit_outbox SET type = 'x'"))
                    .isInstanceOf(SQLSyntaxErrorException.class)
                    .hasMessageContaining("UPDATE command denied");
        }
    }

    @Test
    void a_right_given_by_hand_is_taken_away_by_the_next_run() throws SQLException {
        Rows.execute(
                servers.registry(),
                "GRANT ALL PRIVILEGES ON registry.* TO 'registry_app'@'127.0.0.1'",
                "GRANT UPDATE, DROP ON registry.prefecture TO 'registry_app'@'127.0.0.1'");
        Migrate.migrate(servers.registry().migrationTarget());
        assertThat(Rows.firstColumn(servers.registry(), "SHOW GRANTS FOR 'registry_app'@'127.0.0.1'"))
                .contains("GRANT SELECT ON `registry`.`prefecture` TO `registry_app`@`127.0.0.1`")
                .noneMatch(grant -> grant.contains("`registry`.*"));
    }

    @Test
    void grants_other_than_reading_and_writing_rows_are_refused() {
        assertThatThrownBy(() -> ApplicationGrants.parse("* SELECT\nprefecture DROP"))
                .isInstanceOf(MigrationFailed.class);
        assertThatThrownBy(() -> ApplicationGrants.parse("prefecture SELECT")).isInstanceOf(MigrationFailed.class);
        assertThatThrownBy(() -> ApplicationGrants.parse("* SELECT\n* INSERT")).isInstanceOf(MigrationFailed.class);
    }

    @Test
    void runs_from_environment_and_arguments_and_prints_no_password(@TempDir Path folder) throws Exception {
        Map<String, String> environment = new HashMap<>();
        for (LocalMySql server : List.of(servers.registry(), servers.vault())) {
            String prefix = "MAMORI_" + server.database().name();
            environment.put(prefix + "_URL", server.jdbcUrl());
            environment.put(prefix + "_MIGRATOR_PASSWORD", server.migrator().password());
            environment.put(prefix + "_APPLICATION", server.user() + "@127.0.0.1");
        }
        Path file = Files.writeString(
                folder.resolve("password"), servers.vault().migrator().password() + "\n");
        environment.remove("MAMORI_VAULT_MIGRATOR_PASSWORD");
        environment.put("MAMORI_VAULT_MIGRATOR_PASSWORD_FILE", file.toString());

        Run run = run(environment, "--registry-migrator=registry_migrator", "--vault-migrator=vault_migrator");

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.printed())
                .contains("registry: version")
                .contains("vault: version")
                .doesNotContain(servers.registry().migrator().password())
                .doesNotContain(servers.vault().migrator().password());
    }

    @Test
    void a_missing_or_unknown_option_is_named() {
        assertThat(run(Map.of()))
                .isEqualTo(new Run(2, "missing --registry-url or MAMORI_REGISTRY_URL\n--help lists the options.\n"));
        assertThat(run(Map.of(), "--registry-password=secret").printed())
                .contains("unknown option --registry-password")
                .doesNotContain("secret");
        assertThat(run(Map.of(), "--help").printed()).contains("MAMORI_REGISTRY_MIGRATOR_PASSWORD_FILE");
    }

    @Test
    void a_url_with_credentials_is_refused() {
        var account = new Account("registry_migrator", "x");
        var application = ApplicationAccount.parse("registry_app");
        for (String url : List.of(
                "jdbc:mysql://me:secret@127.0.0.1/registry",
                "jdbc:mysql://127.0.0.1/registry?password=secret",
                "jdbc:h2:mem:registry")) {
            assertThatThrownBy(() -> new MigrationTarget(Database.REGISTRY, url, account, application))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void a_wrong_password_and_a_missing_application_account_are_said_plainly() {
        MigrationTarget right = servers.registry().migrationTarget();
        assertThatThrownBy(() -> Migrate.migrate(new MigrationTarget(
                        right.database(),
                        right.jdbcUrl(),
                        new Account("registry_migrator", "not-the-password"),
                        right.application())))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith("registry: ")
                .hasMessageContaining("Access denied")
                .hasMessageNotContaining("not-the-password");
        assertThatThrownBy(() -> Migrate.migrate(new MigrationTarget(
                        right.database(), right.jdbcUrl(), right.migrator(), ApplicationAccount.parse("nobody@%"))))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("does the account exist");
    }

    @Test
    void an_account_name_that_would_need_escaping_is_refused() {
        assertThatThrownBy(() -> ApplicationAccount.parse("a'b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApplicationAccount.parse("a@b'c")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ApplicationAccount.parse("app")).hasToString("app@%");
    }

    private static Run run(Map<String, String> environment, String... arguments) {
        var printed = new ByteArrayOutputStream();
        try (var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            int exit = Migrate.run(arguments, environment, stream, stream);
            return new Run(exit, printed.toString(StandardCharsets.UTF_8));
        }
    }

    private record Run(int exit, String printed) {}
}
