package jp.mamori.migrations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.mamori.migrations.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {
    private static final String TEMPORARY = "temporary";

    @Test
    void what_a_killed_jvm_leaves_is_taken_over(@TempDir Path folder) throws Exception {
        Process child = startInAnotherJvm(folder.toString());
        long orphan;
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            orphan = Long.parseLong(output.readLine());
            assertThatThrownBy(() -> LocalServers.start(folder))
                    .isInstanceOf(LocalServerFailed.class)
                    .hasMessageContaining("in use");
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(runs(orphan)).as("the killed JVM's mysqld").isTrue();

        try (LocalServers servers = LocalServers.start(folder, ServerSettings.forTests())) {
            assertThat(runs(orphan)).as("the killed JVM's mysqld").isFalse();
            assertThat(Rows.firstColumn(servers.registry(), "SELECT line FROM left_behind"))
                    .containsExactly("written before the kill");
            assertThatThrownBy(() -> LocalServers.start(folder)).hasMessageContaining("in use");
        }
        try (LocalServers again = LocalServers.start(folder, ServerSettings.forTests())) {
            assertThat(Rows.firstColumn(again.registry(), "SELECT line FROM left_behind"))
                    .hasSize(1);
            assertThatThrownBy(again::reset).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void temporary_servers_of_a_killed_jvm_are_removed_by_the_next_ones() throws Exception {
        Process child = startInAnotherJvm(TEMPORARY);
        long orphan;
        Path abandoned;
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            orphan = Long.parseLong(output.readLine());
            abandoned = Path.of(output.readLine());
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();

        LocalServers.startTemporary().close();

        assertThat(runs(orphan)).isFalse();
        assertThat(Files.exists(abandoned)).isFalse();
    }

    /** One that ended but was not reaped, as happens in containers, has no program any more. */
    private static boolean runs(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .isPresent();
    }

    private static Process startInAnotherJvm(String folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Dmamori.root=" + RepositoryRoot.find(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Starts servers, writes a row, prints the registry's process and waits to be killed. */
    static final class Victim {
        public static void main(String[] arguments) throws Exception {
            LocalServers servers = arguments[0].equals(TEMPORARY)
                    ? LocalServers.startTemporary()
                    : LocalServers.start(Path.of(arguments[0]), ServerSettings.forTests());
            Rows.execute(
                    servers.registry(),
                    "CREATE TABLE left_behind (line VARCHAR(80) NOT NULL PRIMARY KEY)",
                    "INSERT INTO left_behind (line) VALUES ('written before the kill')");
            System.out.println(servers.registry().pid());
            System.out.println(
                    Rows.firstColumn(servers.registry(), "SELECT @@datadir").getFirst());
            Thread.sleep(60_000);
        }
    }
}
