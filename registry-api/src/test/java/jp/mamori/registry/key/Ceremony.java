package jp.mamori.registry.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.TestClock;

/** The command line of keys, as an operator types it, and the clock between its steps. */
public final class Ceremony {
    private final ApplicationContext context;
    private final TestClock clock;

    public Ceremony(Registry registry) {
        this(registry.bean(ApplicationContext.class), registry.bean(TestClock.class));
    }

    public Ceremony(ApplicationContext context, TestClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** How a command ended and what it said. */
    public record Said(int status, String text) {}

    public Said says(String command) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        int status = new RunKeys(context, print, print).run(command.split(" "));
        return new Said(status, out.toString(UTF_8));
    }

    public void done(String command) {
        var said = says(command);
        assertThat(said.status()).as("%s: %s", command, said.text()).isZero();
    }

    public void refused(String command, String... because) {
        var said = says(command);
        assertThat(said.status()).as("%s: %s", command, said.text()).isEqualTo(1);
        assertThat(said.text()).startsWith("mamori keys: ").contains(because).hasLineCount(1);
    }

    public void wait(Duration duration) {
        clock.advance(duration);
    }

    /** Makes a key and takes it as far as it can be used at once in an emergency. */
    public void standBy(String kind, String alias) {
        done("generate " + kind);
        done("publish " + alias);
        wait(Duration.ofDays(1));
    }
}
