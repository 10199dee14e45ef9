package jp.mamori.registry.person.screening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import jp.mamori.registry.person.screening.RebuildMatchKeys.Outcome;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs {@link RebuildMatchKeys} until nothing is left, well within its lease; the rest waits for the next time. */
@Singleton
class RebuildMatchKeysJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildMatchKeysJob.class);
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final int BATCH = 200;

    private final RebuildMatchKeys rebuild;
    private final Contention contention;
    private final Clock clock;

    RebuildMatchKeysJob(RebuildMatchKeys rebuild, Contention contention, Clock clock) {
        this.rebuild = rebuild;
        this.contention = contention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rebuild-match-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        var until = clock.instant().plus(AT_MOST);
        int wrote = 0;
        int cleared = 0;
        while (clock.instant().isBefore(until)) {
            switch (contention.retrying(() -> rebuild.batch(BATCH))) {
                case Outcome.Wrote(int persons) -> wrote += persons;
                case Outcome.Cleared(int persons) -> cleared += persons;
                case Outcome.NothingToDo() -> {
                    tell(wrote, cleared, "nothing is left");
                    return;
                }
            }
        }
        tell(wrote, cleared, "more is left");
    }

    private static void tell(int wrote, int cleared, String rest) {
        if (wrote + cleared > 0) {
            LOG.info("match keys: {} persons written, {} cleared of old rows, {}", wrote, cleared, rest);
        }
    }
}
