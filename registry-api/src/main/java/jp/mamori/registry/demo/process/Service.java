package jp.mamori.registry.demo.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One of the two services, running in a JVM of its own; its output goes to a log file. */
public final class Service implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration GENTLE_LIMIT = Duration.ofSeconds(15);
    private static final int LINES_OF_LOG = 12;

    private final String name;
    private final Process process;
    private final URI health;
    private final Path log;

    private Service(String name, Process process, URI health, Path log) {
        this.name = name;
        this.process = process;
        this.health = health;
        this.log = log;
    }

    /**
     * Starts a service; it is not ready yet.
     *
     * @param javaCommand the JVM with its class path
     * @param settings configuration properties, handed over as environment variables so that no secret shows in a
     *     list of processes
     */
    static Service start(
            String name, List<String> javaCommand, String main, Map<String, String> settings, URI health, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(javaCommand);
        command.add(main);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        settings.forEach((property, value) -> builder.environment().put(variable(property), value));
        return new Service(name, builder.start(), health, log);
    }

    /** The environment variable of a property: {@code mamori.portal-url} is {@code MAMORI_PORTAL_URL}. */
    static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    long pid() {
        return process.pid();
    }

    /** Returns when the service says that it is healthy. */
    void awaitHealth() throws IOException, InterruptedException {
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
