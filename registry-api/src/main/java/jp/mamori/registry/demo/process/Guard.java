package jp.mamori.registry.demo.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends the demo's processes when the launcher is gone, however it went: even {@code kill -9} closes this pipe.
 *
 * <p>Each line of its input is one process: its id and its start in milliseconds,
 * so that an id given to another process meanwhile is left alone.
 */
public final class Guard implements AutoCloseable {
    private static final Duration GENTLE = Duration.ofSeconds(10);

    private final Process process;
    private final PrintStream lines;

    private Guard(Process process) {
        this.process = process;
        this.lines = new PrintStream(process.getOutputStream(), true, UTF_8);
    }

    /** Starts the guard as a process of its own. */
    public static Guard start(List<String> javaCommand, Path log) throws IOException {
        List<String> command = new ArrayList<>(javaCommand);
        command.add(Guard.class.getName());
        return new Guard(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** Puts a process under guard. */
    public void watch(long pid) {
        ProcessHandle.of(pid).ifPresent(handle -> lines.println(pid + " " + startOf(handle)));
    }

    /** Releases everything: the launcher has ended it already. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Waits for the end of its input, then ends what was named there. */
    public static void main(String[] arguments) throws IOException {
        List<ProcessHandle> guarded = new ArrayList<>();
        try (var input = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                find(line).ifPresent(guarded::add);
            }
        }
        guarded.forEach(ProcessHandle::destroy);
        var ends = guarded.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, GENTLE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        guarded.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] parts = line.split(" ");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(handle -> startOf(handle).equals(parts[1]));
    }

    private static String startOf(ProcessHandle handle) {
        return Long.toString(handle.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
    }
}
