package jp.mamori.registry.demo.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that an operator gives, run to its end in a JVM of its own with the settings of a demo's registry. */
public final class OperatorCommand {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final List<String> javaCommand;
    private final Path settings;
    private final Path log;

    /**
     * Where commands are run.
     *
     * @param javaCommand the JVM with the API's class path
     * @param folder the demo's, with the settings that its API was started with
     */
    public OperatorCommand(List<String> javaCommand, Path folder) {
        this.javaCommand = javaCommand;
        this.settings = folder.resolve("api.properties");
        this.log = folder.resolve("command.log");
    }

    /**
     * How a command ended.
     *
     * @param code what it exited with; 0 when it found nothing amiss
     * @param told everything that it printed
     */
    public record Ended(int code, String told) {}

    /** Runs a command without arguments; a {@link StartFailed} says that it did not start or did not end in time. */
    public Ended run(Class<?> main) {
        List<String> command = new ArrayList<>(javaCommand);
        command.add(main.getName());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().put("MICRONAUT_ENVIRONMENTS", "demo");
        builder.environment().put("MICRONAUT_CONFIG_FILES", settings.toString());
        try {
            return await(builder.start());
        } catch (IOException e) {
            throw new StartFailed("a command could not be run: " + e.getMessage(), e);
        }
    }

    private Ended await(Process process) throws IOException {
        try {
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StartFailed("a command did not end within " + LIMIT.toSeconds() + " s; see " + log);
            }
            return new Ended(process.exitValue(), Files.readString(log).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted while a command ran", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
