package jp.mamori.registry.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mamori.registry.demo.data.DataSize;
import jp.mamori.registry.demo.process.Ports;
import jp.mamori.registry.demo.process.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOptionsTest {
    @TempDir
    Path folder;

    @Test
    void without_options_it_is_the_demo_of_the_readme() {
        DemoOptions options = DemoOptions.read(new String[] {});
        assertThat(options.ports()).isEqualTo(new Ports(8480, 8481, 8482));
        assertThat(options.size()).isEqualTo(DataSize.FULL);
        assertThat(options.state()).endsWithRaw(Path.of("mamori", "demo"));
        assertThat(options.fresh() || options.walk() || options.json()).isFalse();
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThatThrownBy(() -> DemoOptions.read(new String[] {"--frehs"}))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--frehs");
    }

    @Test
    void a_taken_port_is_said_in_one_line() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            assertThatThrownBy(new Ports(free.portal(), taken.getLocalPort(), free.identity())::requireFree)
                    .isInstanceOf(StartFailed.class)
                    .hasMessage(
                            "port " + taken.getLocalPort() + " on 127.0.0.1 is in use; end what uses it and try again");
            free.requireFree();
        }
    }

    @Test
    void a_folder_that_was_not_filled_to_the_end_is_begun_again() throws IOException {
        Path half = Files.createDirectories(folder.resolve("mysql/registry")).resolve("half");
        Files.writeString(half, "x");

        assertThat(DemoState.open(folder, false).isLoaded(DataSize.SMALL)).isFalse();

        assertThat(half).doesNotExist();
    }

    @Test
    void what_was_loaded_is_kept_until_fresh_is_asked_for() throws IOException {
        DemoState state = DemoState.open(folder, false);
        state.markLoaded(DataSize.SMALL);
        String password = state.keystorePassword();
        Path own = Files.writeString(folder.resolve("somebody-elses-file"), "kept");

        assertThat(DemoState.open(folder, false).isLoaded(DataSize.SMALL)).isTrue();
        assertThat(DemoState.open(folder, false).keystorePassword()).isEqualTo(password);
        assertThat(DemoState.open(folder, true).isLoaded(DataSize.SMALL)).isFalse();
        assertThat(DemoState.open(folder, false).keystorePassword()).isNotEqualTo(password);
        assertThat(own).exists();
    }

    @Test
    void data_of_another_size_or_version_is_not_taken_for_this_ones() throws IOException {
        DemoState state = DemoState.open(folder, false);
        state.markLoaded(DataSize.SMALL);
        assertThatThrownBy(() -> state.isLoaded(DataSize.FULL))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--fresh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db.example.org:3306/registry",
                "jdbc:mysql://127.0.0.1.example.org/registry",
                "jdbc:mysql://127.0.0.1,db.example.org/registry",
                "jdbc:mysql://localhost@db.example.org/registry",
                "jdbc:mysql:replication://127.0.0.1/registry"
            })
    void demo_mode_refuses_a_database_elsewhere(String url) {
        assertThat(OnThisMachineOnly.isLocal(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://127.0.0.1:3306/registry?a=b", "jdbc:mysql://localhost/vault"})
    void demo_mode_takes_a_database_here(String url) {
        assertThat(OnThisMachineOnly.isLocal(url)).isTrue();
    }
}
