package jp.mamori.registry.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {
    @TempDir
    private Path folder;

    private Keystore open(String password, boolean create) throws Exception {
        var path = folder.resolve("keys/keystore.p12").toString();
        return new Keystore(
                new KeystoreSettings(path, password, create, null, null),
                new NewKeystore(Clock.systemUTC()),
                Clock.systemUTC());
    }

    @Test
    void it_is_made_once_and_read_back() throws Exception {
        var made = open("secret-1", true);
        var read = open("secret-1", true);
        for (var alias : List.of("kek-1", "public-id", "cursor-1", "match-key-1", "idempotency-1")) {
            assertThat(read.secret(alias).getEncoded())
                    .hasSize(32)
                    .isEqualTo(made.secret(alias).getEncoded());
        }
        assertThat(read.secret("kek-1").getEncoded())
                .isNotEqualTo(read.secret("public-id").getEncoded());
        var issuer = read.signing("issuer-1");
        issuer.certificate().verify(issuer.publicKey());
        assertThat(issuer.publicKey().getParams().getOrder().bitLength()).isEqualTo(256);
        assertThat(issuer.publicKey()).isNotEqualTo(read.signing("session-1").publicKey());
    }

    @Test
    void only_its_owner_may_read_it() throws Exception {
        open("secret-1", true);
        var permissions = Files.getPosixFilePermissions(folder.resolve("keys/keystore.p12"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void without_leave_to_create_a_missing_one_stops_the_start() {
        assertThatThrownBy(() -> open("secret-1", false)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_wrong_password_stops_the_start() throws Exception {
        open("secret-1", true);
        assertThatThrownBy(() -> open("secret-2", true)).isInstanceOf(IOException.class);
    }

    @Test
    void an_unknown_alias_is_named() throws Exception {
        var keystore = open("secret-1", true);
        assertThatThrownBy(() -> keystore.secret("kek-9")).hasMessageContaining("kek-9");
    }

    @Test
    void nothing_secret_is_in_a_text() throws Exception {
        assertThat(new KeystoreSettings("p", "hunter2", true, "m", "hunter2").toString())
                .doesNotContain("hunter2");
        assertThat(open("secret-1", true).signing("issuer-1").toString()).isEqualTo("SigningKey[issuer-1]");
    }
}
