package jp.mamori.migrations.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import jp.mamori.migrations.Rows;
import org.junit.jupiter.api.Test;

class ResetTest {
    @Test
    void reset_puts_back_what_the_migrations_left_and_closing_leaves_nothing() throws SQLException {
        Path folder;
        long process;
        try (LocalServers servers = LocalServers.startTemporary()) {
            LocalMySql registry = servers.registry();
            process = registry.pid();
            folder = Path.of(Rows.firstColumn(registry, "SELECT @@datadir").getFirst());
            List<List<String>> before = Rows.of(registry, "SELECT * FROM code_list ORDER BY list, code");
            Rows.execute(
                    registry,
                    "CREATE TABLE written_by_a_test (id INT PRIMARY KEY)",
                    "INSERT INTO written_by_a_test (id) VALUES (1)",
                    "DELETE FROM code_list WHERE list = 'purpose'",
                    "UPDATE code_list SET label_en = 'changed' WHERE code = 'NEW_HIRE'");

            servers.reset();

            assertThat(Rows.of(registry, "SELECT * FROM code_list ORDER BY list, code"))
                    .isNotEmpty()
                    .isEqualTo(before);
            assertThat(Rows.firstColumn(registry, "SELECT id FROM written_by_a_test"))
                    .isEmpty();
        }
        assertThat(folder).satisfies(path -> assertThat(Files.exists(path)).isFalse());
        assertThat(ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }
}
