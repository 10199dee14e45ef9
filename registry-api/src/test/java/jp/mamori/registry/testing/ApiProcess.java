package jp.mamori.registry.testing;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The API as a process of its own, a node of a registry that a test runs: without the tests' classes, on the real clock.
 *
 * <p>Its jobs run. It can be killed as {@code kill -9} does.
 */
public final class ApiProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    private final Process process;
    private final URI uri;
    private final Path log;

    private ApiProcess(Process process, URI uri, Path log) {
        this.process = process;
        this.uri = uri;
        this.log = log;
    }

    /**
     * Starts and returns when it says that it is healthy.
     *
     * @param folder for its log {@code api.log}, its settings and its temporary files in {@code tmp}
     */
    public static ApiProcess start(
            Registry registry, Path folder, Map<String, String> more, Map<String, String> environment)
            throws IOException, InterruptedException {
        var port = freePort();
        var settings = registry.settingsOfNode();
        settings.put("micronaut.server.port", Integer.toString(port));
        settings.putAll(more);
        Files.createDirectories(folder.resolve("tmp"));
        var log = folder.resolve("api.log");
        var builder = new ProcessBuilder(command("jp.mamori.registry.Application", folder.resolve("tmp")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        builder.environment().put("MICRONAUT_CONFIG_FILES", write(settings, folder.resolve("api.properties")));
        var api = new ApiProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log);
        api.awaitHealth();
        return api;
    }

    /** What the registry's own check of its log says. */
    public static String fsck(Registry registry, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("tmp"));
        var builder = new ProcessBuilder(command("jp.mamori.registry.audit.fsck.RunFsck", folder.resolve("tmp")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("fsck.log").toFile());
        builder.environment()
                .put("MICRONAUT_CONFIG_FILES", write(registry.settingsOfNode(), folder.resolve("fsck.properties")));
        var process = builder.start();
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(folder.resolve("fsck.log"));
    }

    private static List<String> command(String main, Path temporary) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                java,
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String write(Map<String, String> settings, Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var properties = new Properties();
        properties.putAll(settings);
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file.toString();
    }

    private void awaitHealth() throws IOException, InterruptedException {
        var until = System.nanoTime() + START_LIMIT.toNanos();
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                kill();
                throw new AssertionError("the API did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean isHealthy() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri.resolve("/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI uri() {
        return uri;
    }

    public Path log() {
        return log;
    }

    /** Ends it at once; nothing of it is closed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the API does not end");
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
