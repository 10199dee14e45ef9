package jp.mamori.registry.certificate.bulk;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.certificate.issue.Certificates;

/** Supersedes some certificates of a time in one transaction, each with its event. */
@Singleton
class SupersedeSome {
    private static final Actor ACTOR = Actor.job("supersede-issued");

    /** Enough that look-ups and commits cost little for each, few enough that no list waits long for its lock. */
    private static final int TOGETHER = 500;

    private final Certificates certificates;

    SupersedeSome(Certificates certificates) {
        this.certificates = certificates;
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    int supersede(Instant from, Instant until) {
        return certificates.supersedeSome(from, until, TOGETHER, ACTOR);
    }
}
