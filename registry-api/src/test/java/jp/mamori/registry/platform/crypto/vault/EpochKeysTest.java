package jp.mamori.registry.platform.crypto.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.mamori.registry.platform.crypto.KeystoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochKeysTest {
    private static final byte[] TEXT = "金糸雀".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private EpochKeys node(boolean create) {
        var keystore = new KeystoreSettings(folder.resolve("keystore.p12").toString(), "secret-1", create, null, null);
        return new EpochKeys(keystore, new EpochSettings(null));
    }

    private Path file() {
        return folder.resolve("epoch-keys.p12");
    }

    @Test
    void another_node_has_a_new_key_at_once_and_loses_a_destroyed_one() throws Exception {
        var one = node(true);
        var other = node(true);
        assertThat(other.current()).isEqualTo("epoch-1");
        var sealed = other.key("epoch-1").encrypt(TEXT, TEXT);
        assertThat(one.key("epoch-1").decrypt(sealed, TEXT)).isEqualTo(TEXT);
        for (var number = 2; number <= 11; number++) {
            one.add("epoch-" + number);
        }
        assertThat(other.current()).isEqualTo("epoch-11");
        assertThat(other.key("epoch-1").decrypt(sealed, TEXT)).isEqualTo(TEXT);
        other.destroy("epoch-1");
        other.destroy("epoch-1");
        assertThat(one.aliases()).hasSize(10).doesNotContain("epoch-1");
        assertThatThrownBy(() -> one.key("epoch-1")).hasMessageContaining("epoch-1");
    }

    @Test
    void a_key_that_is_there_is_not_made_anew() throws Exception {
        var keys = node(true);
        var sealed = keys.key("epoch-1").encrypt(TEXT, TEXT);
        keys.add("epoch-1");
        assertThat(keys.key("epoch-1").decrypt(sealed, TEXT)).isEqualTo(TEXT);
    }

    @Test
    void what_stood_in_the_file_is_overwritten_before_its_blocks_are_freed() throws Exception {
        var keys = node(true);
        var remains = folder.resolve("remains");
        Files.createLink(remains, file());
        assertThat(Files.readAllBytes(remains)).isEqualTo(Files.readAllBytes(file()));
        keys.add("epoch-2");
        assertThat(Files.readAllBytes(remains)).isNotEmpty().containsOnly(0);
        assertThat(keys.aliases()).containsExactly("epoch-1", "epoch-2");
    }

    @Test
    void only_its_owner_may_read_it_and_nothing_is_left_beside_it() throws Exception {
        node(true).add("epoch-2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("epoch-keys.p12", "epoch-keys.p12.lock");
        }
    }

    @Test
    void a_missing_file_stops_the_start_unless_the_keystore_is_made_too() {
        assertThatThrownBy(() -> node(false)).isInstanceOf(UncheckedIOException.class);
    }
}
