package jp.mamori.registry.disposition.retention;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.mamori.registry.platform.job.Job;

/** Carries out approved retention reports, one disposition at a time; what a crash left is done at the next run. */
@Singleton
class CarryOutRetention implements Job {
    static final String NAME = "carry-out-retention";

    private final ReportRows rows;
    private final EndRetention endRetention;

    CarryOutRetention(ReportRows rows, EndRetention endRetention) {
        this.rows = rows;
        this.endRetention = endRetention;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (var report : rows.approved()) {
            rows.items(report.id()).stream()
                    .filter(item -> item.outcome() == null)
                    .forEach(item -> endRetention.end(report, item.disposition()));
            endRetention.done(report);
        }
    }
}
