package jp.mamori.registry.demo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    private static final List<String> JAVA = ClassPaths.java(System.getProperty("java.class.path"), "-Xmx24m");

    @TempDir
    Path folder;

    @Test
    void what_is_guarded_ends_when_the_launcher_is_killed() throws Exception {
        Process guarded = new ProcessBuilder("sleep", "300").start();
        Process decoy = new ProcessBuilder("sleep", "300").start();
        try {
            // This stands for a launcher: its only tie to the guard is the pipe, which its death closes.
            Process guard = new ProcessBuilder(concat(JAVA, Guard.class.getName())).start();
            try (var pipe = guard.outputWriter()) {
                pipe.write(guarded.pid() + " "
                        + guarded.info().startInstant().orElseThrow().toEpochMilli() + "\n");
                pipe.write(decoy.pid() + " 1\n");
            }
            assertThat(guarded.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(guard.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(decoy.isAlive())
                    .as("another process that got the same id later")
                    .isTrue();
        } finally {
            guarded.destroyForcibly();
            decoy.destroyForcibly();
        }
    }

    @Test
    void what_was_guarded_lives_on_when_the_guard_is_released() throws Exception {
        Process guarded = new ProcessBuilder("sleep", "300").start();
        try (Guard guard = Guard.start(JAVA, folder.resolve("guard.log"))) {
            guard.watch(guarded.pid());
        }
        assertThat(guarded.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        guarded.destroyForcibly();
    }

    private static List<String> concat(List<String> command, String last) {
        var all = new java.util.ArrayList<>(command);
        all.add(last);
        return all;
    }
}
