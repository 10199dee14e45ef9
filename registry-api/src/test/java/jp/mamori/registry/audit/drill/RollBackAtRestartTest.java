package jp.mamori.registry.audit.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry is stopped, its database goes back to an older copy, and it is started again. */
@RegistryTest
class RollBackAtRestartTest {
    @TempDir
    private Path folder;

    private Path exported() {
        return folder.resolve("checkpoint");
    }

    private DrillNode node(LocalServers servers) {
        return new DrillNode(
                servers, folder, Map.of("mamori.log.exported", exported().toString()));
    }

    private void grow(DrillNode node, String name) throws Exception {
        assertThat(node.writes(name).statusCode()).isEqualTo(200);
        node.bean(Sequencer.class).sequence();
        assertThat(node.bean(SignCheckpoint.class).sign()).isPresent();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else if (Files.isRegularFile(file)) {
                    Files.copy(file, copied);
                }
            }
        }
    }

    @Test
    void an_older_copy_of_the_database_is_read_and_not_written_to_until_the_newest_is_back() throws Exception {
        var now = folder.resolve("now");
        try (var servers = LocalServers.start(now);
                var node = node(servers)) {
            grow(node, "before");
        }
        copy(now.resolve("mysql"), folder.resolve("older"));
        try (var servers = LocalServers.start(now);
                var node = node(servers)) {
            grow(node, "after");
        }
        Files.move(now.resolve("mysql"), folder.resolve("newest"));
        Files.move(folder.resolve("older"), now.resolve("mysql"));

        try (var servers = LocalServers.start(now);
                var node = node(servers)) {
            var refused = node.writes("lost");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.body()).contains("cannot-log");
            assertThat(node.bean(Sequencer.class).sequence()).isEqualTo(new Sequencer.Outcome.Refused());
            assertThat(node.bean(SignCheckpoint.class).sign()).isEmpty();
            assertThat(node.reads("/v1/log/checkpoint")).isEqualTo(200);
            assertThat(node.reads("/.well-known/jwks.json")).isEqualTo(200);
        }
        Files.move(now.resolve("mysql"), folder.resolve("older"));
        Files.move(folder.resolve("newest"), now.resolve("mysql"));
        try (var servers = LocalServers.start(now);
                var node = node(servers)) {
            grow(node, "again");
        }
    }
}
