package jp.mamori.migrations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class LocalServersTest {
    @Test
    void both_servers_answer_with_their_own_database() throws SQLException {
        LocalServers servers = LocalServers.shared();
        assertThat(one(servers.registry(), "SELECT DATABASE()")).isEqualTo("registry");
        assertThat(one(servers.vault(), "SELECT DATABASE()")).isEqualTo("vault");
        assertThat(servers.registry().pid()).isNotEqualTo(servers.vault().pid());
    }

    @Test
    void text_is_compared_without_padding_and_with_case_and_time_is_utc() throws SQLException {
        assertThat(one(LocalServers.shared().registry(), "SELECT CONCAT('a' = 'a ', 'a' = 'A', @@session.time_zone)"))
                .isEqualTo("00+00:00");
    }

    @Test
    void accounts_show_no_password() {
        LocalMySql registry = LocalServers.shared().registry();
        assertThat(registry + " " + registry.root() + registry.migrationTarget() + registry.jdbcUrl())
                .doesNotContain(registry.password())
                .doesNotContain(registry.root().password())
                .doesNotContain(registry.migrator().password());
    }

    @Test
    void a_server_that_cannot_start_says_why() {
        assertThatThrownBy(() ->
                        LocalServers.startTemporary(ServerSettings.forTests().withFlags("--no-such-option")))
                .isInstanceOf(LocalServerFailed.class)
                .hasMessageContaining("no-such-option");
    }

    private static String one(LocalMySql server, String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
