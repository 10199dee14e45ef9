package jp.mamori.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A token of SoftHSM2, the hardware module of the tests.
 *
 * <p>The library reads its configuration where the environment of this process says; the build sets it.
 */
final class SoftToken {
    static final String PIN = "246810";

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    private final Path tokens;
    private final Path configuration;

    private SoftToken(Path tokens, Path configuration) {
        this.tokens = tokens;
        this.configuration = configuration;
    }

    /** A fresh one; a process can have one only, because the library is loaded once. */
    static SoftToken fresh(Path folder) throws Exception {
        var own = System.getenv("SOFTHSM2_CONF");
        assertThat(own).as("the build says where the token is").isNotNull();
        var tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.createDirectories(Path.of(own).getParent());
        Files.writeString(
                Path.of(own), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        var made = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "mamori",
                        "--pin",
                        PIN,
                        "--so-pin",
                        "97531")
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor(30, TimeUnit.SECONDS) && made.exitValue() == 0)
                .as(said)
                .isTrue();
        var configuration = folder.resolve("module.cfg");
        Files.writeString(configuration, """
                name = Mamori
                library = %s
                slotListIndex = 0
                attributes(generate, CKO_PRIVATE_KEY, CKK_EC) = {
                  CKA_SIGN = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(library()));
        return new SoftToken(tokens, configuration);
    }

    private static String library() {
        return LIBRARIES.stream()
                .filter(path -> Files.exists(Path.of(path)))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("./mamori test installs softhsm2; by hand: apt-get install softhsm2"));
    }

    /** For the JDK's SunPKCS11 provider. */
    String configuration() {
        return configuration.toString();
    }

    /** Takes the token out of its slot. */
    void goesAway() {
        try {
            Files.move(tokens, tokens.resolveSibling("away"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of the token lies on the disk, all in one. */
    byte[] bytes() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        try (var files = Files.walk(tokens)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }
}
