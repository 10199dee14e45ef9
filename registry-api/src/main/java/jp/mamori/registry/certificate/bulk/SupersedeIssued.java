package jp.mamori.registry.certificate.bulk;

import jakarta.inject.Singleton;
import java.time.Instant;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.platform.data.Contention;

/**
 * Supersedes every certificate that was issued in a time and still counts.
 *
 * <p>Safe to repeat after a crash: what ended is not counted again.
 */
@Singleton
public class SupersedeIssued {
    private final Certificates certificates;
    private final SupersedeSome supersedeSome;
    private final Contention contention;

    SupersedeIssued(Certificates certificates, SupersedeSome supersedeSome, Contention contention) {
        this.certificates = certificates;
        this.supersedeSome = supersedeSome;
        this.contention = contention;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Superseded(long certificates) implements Outcome {}

        /** As many count, and nothing was done. */
        record OtherCount(long certificates) implements Outcome {}
    }

    /** How many there are to supersede. */
    public long count(Instant from, Instant until) {
        return certificates.countLive(from, until);
    }

    /**
     * Supersedes them if they are as many as expected.
     *
     * @param from the first instant of issue
     * @param until the first instant after them
     */
    public Outcome supersede(Instant from, Instant until, long expected) {
        var count = count(from, until);
        if (count != expected) {
            return new Outcome.OtherCount(count);
        }
        long ended = 0;
        for (var some = some(from, until); some > 0; some = some(from, until)) {
            ended += some;
        }
        return new Outcome.Superseded(ended);
    }

    private int some(Instant from, Instant until) {
        return contention.retrying(() -> supersedeSome.supersede(from, until));
    }
}
