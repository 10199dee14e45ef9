package jp.mamori.registry.demo.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One of the two services, running in a JVM of its own; its output goes to a log file. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration GENTLE_LIMIT = Duration.ofSeconds(15);
    private static final int LINES_OF_LOG = 12;

    private final String name;
    private final Process process;
    private final URI health;
    private final Path log;

    private ServiceProcess(String name, Process process, URI health, Path log) {
        this.name = name;
        this.process = process;
        this.health = health;
        this.log = log;
    }

    /**
     * Starts a service; it is not ready yet.
     *
     * @param javaCommand the JVM with its class path
     * @param config a file of configuration that the settings complete and overrule
     * @param settings configuration properties, handed over in a file that only its owner reads, so that no secret
     *     shows in a list of processes
     */
    public static ServiceProcess start(
            String name,
            List<String> javaCommand,
            String main,
            Optional<Path> config,
            Map<String, String> settings,
            URI health,
            Path folder)
            throws IOException {
        List<String> command = new ArrayList<>(javaCommand);
        command.add(main);
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().put("MICRONAUT_ENVIRONMENTS", "demo");
        String own = write(settings, folder.resolve(name + ".properties"));
        builder.environment()
                .put(
                        "MICRONAUT_CONFIG_FILES",
                        config.map(file -> file + "," + own).orElse(own));
        return new ServiceProcess(name, builder.start(), health, log);
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

    /** The process, to be put under guard. */
    public long pid() {
        return process.pid();
    }

    /** Returns when the service says that it is healthy. */
    public void awaitHealth() throws IOException, InterruptedException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!healthy(client)) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new StartFailed(name + " did not start; the end of " + log + ":\n" + endOfLog());
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean healthy(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.stream().skip(Math.max(0, lines.size() - LINES_OF_LOG)).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GENTLE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
