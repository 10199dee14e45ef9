package jp.mamori.registry.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RegistryTest
class JobsTest {
    private final Jobs jobs;
    private final Rows rows;
    private final TestClock clock;
    private final AtomicInteger runs = new AtomicInteger();

    JobsTest(Jobs jobs, Rows rows, TestClock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.clock = clock;
    }

    @BeforeEach
    void nothing_ran() {
        rows.update("DELETE FROM job_lease");
        runs.set(0);
        clock.set(TestClock.START);
    }

    private Job job(Runnable work) {
        return new Job() {
            @Override
            public String name() {
                return "count";
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(5);
            }

            @Override
            public void run() {
                runs.incrementAndGet();
                work.run();
            }
        };
    }

    @Test
    void a_job_runs_when_due_and_not_before() {
        var job = job(() -> {});
        assertThat(jobs.runIfDue(job)).isTrue();
        assertThat(jobs.runIfDue(job)).isFalse();
        clock.advance(Duration.ofMinutes(5));
        assertThat(jobs.runIfDue(job)).isTrue();
        assertThat(runs).hasValue(2);
    }

    @Test
    void of_many_nodes_at_once_one_runs_it() throws Exception {
        var job = job(() -> {});
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> tick = () -> jobs.runIfDue(job);
            pool.invokeAll(IntStream.range(0, 32).mapToObj(i -> tick).toList());
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_dead_nodes_lease_passes_on_after_ten_minutes() {
        jobs.runIfDue(job(() -> {}));
        rows.update(
                "UPDATE job_lease SET holder = 'dead', held_until = '2026-06-01 03:10:00', next_run_at = '2026-06-01'");
        clock.advance(Duration.ofMinutes(9));
        assertThat(jobs.runIfDue(job(() -> {}))).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(jobs.runIfDue(job(() -> {}))).isTrue();
    }

    @Test
    void a_failing_job_gives_its_lease_back() {
        var failing = job(() -> {
            throw new IllegalStateException("planned");
        });
        assertThat(jobs.runIfDue(failing)).isTrue();
        assertThat(rows.query("SELECT holder FROM job_lease").getFirst().get("holder"))
                .isNull();
        clock.advance(Duration.ofMinutes(5));
        assertThat(jobs.runIfDue(failing)).isTrue();
    }

    @Test
    void a_job_can_be_run_by_name() {
        jobs.runNow("forget-idempotency-keys");
        assertThatThrownBy(() -> jobs.runNow("no-such")).isInstanceOf(IllegalArgumentException.class);
    }
}
