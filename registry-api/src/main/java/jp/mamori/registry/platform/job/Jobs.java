package jp.mamori.registry.platform.job;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every {@link Job} on one node at a time.
 *
 * <p>A node that dies loses its lease after ten minutes and another takes over.
 * A job that fails is logged by its exception's type and runs again at its next time.
 */
@Singleton
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST = Duration.ofSeconds(2);

    private final Collection<Job> jobs;
    private final JobLeases leases;
    private final JobSettings settings;
    private final TaskScheduler scheduler;
    private final ExecutorService blocking;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    Jobs(
            Collection<Job> jobs,
            JobLeases leases,
            JobSettings settings,
            TaskScheduler scheduler,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            Clock clock) {
        this.jobs = jobs;
        this.leases = leases;
        this.settings = settings;
        this.scheduler = scheduler;
        this.blocking = blocking;
        this.clock = clock;
    }

    @EventListener
    void start(StartupEvent started) {
        if (settings.enabled()) {
            jobs.forEach(job ->
                    scheduler.scheduleWithFixedDelay(FIRST, tick(job), () -> blocking.execute(() -> runIfDue(job))));
        }
    }

    /** Runs a job at once on this node, whatever its schedule; its exception reaches the caller. */
    public void runNow(String name) {
        jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no job " + name))
                .run();
    }

    /** Runs a job if it is due and no other node runs it; tells whether it ran. */
    boolean runIfDue(Job job) {
        try {
            var now = now();
            leases.known(job.name(), now);
            if (leases.take(job.name(), node, now, now.plus(LEASE)) == 0) {
                return false;
            }
            try {
                job.run();
            } finally {
                leases.giveBack(job.name(), node, now.plus(job.every()));
            }
        } catch (RuntimeException e) {
            LOG.error("job {} failed: {}", job.name(), e.getClass().getName());
        }
        return true;
    }

    private static Duration tick(Job job) {
        var quarter = job.every().dividedBy(4);
        return quarter.compareTo(FIRST) < 0 ? job.every() : quarter;
    }

    private Instant now() {
        return clock.instant();
    }
}
