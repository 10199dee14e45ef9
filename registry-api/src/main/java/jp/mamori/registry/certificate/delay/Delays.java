package jp.mamori.registry.certificate.delay;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import jp.mamori.registry.organisation.ApplicantId;

/** What an applicant is not shown yet. */
@Singleton
public class Delays {
    private final DelayRows rows;
    private final Clock clock;

    Delays(DelayRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<Delay> of(ApplicantId applicant) {
        var now = clock.instant();
        return rows.of(applicant).stream().filter(delay -> delay.lasts(now)).toList();
    }
}
