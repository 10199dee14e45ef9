package jp.mamori.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
    private final Path away;
    private final Path configuration;

    private SoftToken(Path tokens, Path configuration) {
        this.tokens = tokens;
        this.away = tokens.resolveSibling("away");
        this.configuration = configuration;
    }

    private static final class Loaded {
        static final SoftToken TOKEN = fresh();
    }

    /** The one of this process, because the library is loaded once. */
    static SoftToken ofThisProcess() {
        return Loaded.TOKEN;
    }

    private static SoftToken fresh() {
        try {
            return fresh(Files.createTempDirectory("mamori-token"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SoftToken fresh(Path folder) throws IOException, InterruptedException {
        var own = System.getenv("SOFTHSM2_CONF");
        assertThat(own).as("the build says where the token is").isNotNull();
        var tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.createDirectories(folder.resolve("away"));
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
        write(configuration, library());
        return new SoftToken(tokens, configuration);
    }

    /** A configuration that names a library which is not there until {@link #link} puts it there. */
    Path configurationOf(Path library) throws IOException {
        var other = library.resolveSibling("other.cfg");
        write(other, library.toString());
        return other;
    }

    static void link(Path library) throws IOException {
        Files.createSymbolicLink(library, Path.of(library()));
    }

    private static void write(Path configuration, String library) throws IOException {
        Files.writeString(configuration, """
                name = Mamori
                library = %s
                slotListIndex = 0
                attributes(generate, CKO_PRIVATE_KEY, CKK_EC) = {
                  CKA_SIGN = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(library));
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

    /**
     * Takes away what the token holds: open sessions lose their keys, and new ones find none.
     *
     * <p>Not the whole token: this library does not find it again before its process ends.
     */
    void goesAway() throws IOException {
        move(token(), away);
    }

    /** Gives the token back what it held. */
    void comesBack() throws IOException {
        move(away, token());
    }

    /** As the library notes each change, by which other processes notice it. */
    private void move(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.filter(SoftToken::isHeld).toList()) {
                Files.move(file, to.resolve(file.getFileName()));
            }
        }
        var generation = token().resolve("generation");
        var number = ByteBuffer.wrap(Files.readAllBytes(generation));
        Files.write(generation, number.putLong(0, number.getLong(0) + 1).array());
    }

    private static boolean isHeld(Path file) {
        return !file.getFileName().toString().matches("token\\..*|generation");
    }

    private Path token() throws IOException {
        try (var folders = Files.list(tokens)) {
            return folders.findFirst().orElseThrow();
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
