package jp.mamori.registry.audit.serving;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.mamori.registry.audit.tree.Backlog;
import jp.mamori.registry.audit.tree.LogSettings;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.audit.witness.AskWitness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the log going on this node: a batch every 200 ms or as soon as one is full, a checkpoint every 10 s, the witness.
 *
 * <p>A step that fails is logged by its exception's type and tried again at its next time.
 */
@Singleton
@Requires(property = "mamori.jobs.enabled", notEquals = "false")
class Sequencing {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencing.class);
    private static final Duration BATCHES = Duration.ofMillis(200);

    private final Sequencer sequencer;
    private final Backlog backlog;
    private final SignCheckpoint signCheckpoint;
    private final AskWitness askWitness;
    private final LogAlarm alarm;
    private final LogSettings settings;
    private final TaskScheduler scheduler;
    private final ExecutorService blocking;

    Sequencing(
            Sequencer sequencer,
            Backlog backlog,
            SignCheckpoint signCheckpoint,
            AskWitness askWitness,
            LogAlarm alarm,
            LogSettings settings,
            TaskScheduler scheduler,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sequencer = sequencer;
        this.backlog = backlog;
        this.signCheckpoint = signCheckpoint;
        this.askWitness = askWitness;
        this.alarm = alarm;
        this.settings = settings;
        this.scheduler = scheduler;
        this.blocking = blocking;
    }

    /** What waits from before is numbered before the first request is taken. */
    @EventListener
    void start(StartupEvent started) {
        run(this::drain, new AtomicBoolean());
        every(BATCHES, this::drain);
        every(BATCHES, backlog::measure);
        every(settings.checkpointEvery(), signCheckpoint::sign);
        every(settings.checkpointEvery(), () -> {
            askWitness.ask();
            alarm.look();
        });
    }

    /** Batches until one is not full. */
    private void drain() {
        while (sequencer.sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events)
                && events == Sequencer.BATCH) {
            LOG.debug("sequenced {} events from {}", events, from);
        }
    }

    /** Runs a step again and again, never twice at a time, off the scheduler's thread. */
    private void every(Duration pause, Runnable step) {
        var running = new AtomicBoolean();
        scheduler.scheduleWithFixedDelay(Duration.ZERO, pause, () -> {
            if (running.compareAndSet(false, true)) {
                blocking.execute(() -> run(step, running));
            }
        });
    }

    private static void run(Runnable step, AtomicBoolean running) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("the transparency log failed a step: {}", e.getClass().getName());
        } finally {
            running.set(false);
        }
    }
}
