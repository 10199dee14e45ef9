package jp.mamori.registry.key;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import jp.mamori.certificate.key.Signer;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.crypto.KeystoreSettings;
import jp.mamori.registry.platform.crypto.vault.KeyWrap;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.ServiceKey;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Private and secret keys are in the keystore and nowhere else. */
@RegistryTest
class SecretKeysTest {
    private static final Path ROOT = Path.of(System.getProperty("mamori.root"));

    private final Registry registry;
    private final TestApi api;
    private final Rows rows;
    private final KeyRing ring;
    private final Keystore keystore;
    private final Ceremony ceremony;

    SecretKeysTest(Registry registry, TestApi api, Rows rows, KeyRing ring, Keystore keystore) {
        this.registry = registry;
        this.api = api;
        this.rows = rows;
        this.ring = ring;
        this.keystore = keystore;
        this.ceremony = new Ceremony(registry);
    }

    /** 32 bytes that nobody else has: the number of a private key, or the secret key. */
    private byte[] secret(ServiceKey key) {
        if (!key.kind().isPair()) {
            return keystore.secret(key.alias()).getEncoded();
        }
        var bytes = keystore.pair(key.alias()).getPrivate() instanceof ECPrivateKey elliptic
                ? elliptic.getS().toByteArray()
                : keystore.pair(key.alias()).getPrivate().getEncoded();
        return Arrays.copyOfRange(bytes, bytes.length - 31, bytes.length);
    }

    private static List<String> writings(byte[] secret) {
        return List.of(
                new String(secret, ISO_8859_1),
                HexFormat.of().formatHex(secret),
                HexFormat.of().withUpperCase().formatHex(secret),
                Base64.getEncoder().withoutPadding().encodeToString(secret),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                Arrays.toString(secret));
    }

    private List<String> secrets() {
        var found = new ArrayList<String>();
        ring.now().all().forEach(key -> found.addAll(writings(secret(key))));
        return found;
    }

    @Test
    void nothing_of_a_key_is_in_logs_answers_tables_or_texts() {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var root = (Logger) LoggerFactory.getLogger("jp.mamori");
        var level = root.getLevel();
        root.addAppender(logged);
        root.setLevel(Level.TRACE);
        var said = new StringBuilder();
        try {
            for (var kind : KeyKind.values()) {
                said.append(ceremony.says("generate " + kind.prefix()).text());
                said.append(ceremony.says("publish " + kind.alias(2)).text());
            }
            ceremony.wait(Duration.ofDays(1));
            for (var kind : KeyKind.values()) {
                said.append(ceremony.says("activate " + kind.alias(2)).text());
            }
            said.append(ceremony.says("list").text());
        } finally {
            root.setLevel(level);
            root.detachAppender(logged);
        }
        said.append(logged.list.stream().map(ILoggingEvent::toString).collect(Collectors.joining()));
        for (var path : List.of("/.well-known/jwks.json", "/.well-known/jwt-vc-issuer", "/v1/log", "/health")) {
            said.append(api.get(path).sendUnchecked().text());
        }
        rows.query("SELECT * FROM service_key")
                .forEach(row -> row.values()
                        .forEach(value -> said.append(
                                value instanceof byte[] bytes
                                        ? new String(bytes, ISO_8859_1)
                                        : String.valueOf(value))));
        said.append(keystore).append(ring.now()).append(registry.bean(KeystoreSettings.class));
        said.append(registry.bean(Signer.class))
                .append(registry.bean(Signer.class).current());
        said.append(registry.bean(KeyWrap.class)).append(keystore.signing("issuer-2"));
        var secrets = secrets();
        assertThat(secrets).hasSize(6 * 2 * KeyKind.values().length);
        assertThat(secrets).allSatisfy(secret -> assertThat(said).doesNotContain(secret));
        assertThat(said).contains("issuer-2").doesNotContain("only-for-tests");
    }

    @Test
    void no_image_has_a_keystore() throws Exception {
        for (var module : List.of("registry-api", "verifier-portal", "migrations", "certificate")) {
            var copied = Files.readAllLines(ROOT.resolve(module).resolve("Dockerfile")).stream()
                    .filter(line -> line.startsWith("COPY") || line.startsWith("ADD"))
                    .toList();
            assertThat(copied).as(module).isNotEmpty().allMatch(line -> line.startsWith("COPY target/"));
            try (var packaged = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                assertThat(packaged.map(Path::toString))
                        .as(module)
                        .noneMatch(name -> name.matches(".*\\.(p12|pfx|jks|pem|key|pk8)"));
            }
        }
    }
}
