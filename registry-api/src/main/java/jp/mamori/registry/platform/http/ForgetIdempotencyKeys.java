package jp.mamori.registry.platform.http;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import jp.mamori.registry.platform.job.Job;

/** Forgets idempotency keys after 24 hours. */
@Singleton
class ForgetIdempotencyKeys implements Job {
    private final IdempotencyRows rows;
    private final Clock clock;

    ForgetIdempotencyKeys(IdempotencyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-idempotency-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public void run() {
        rows.forgetOlder(clock.instant().minus(IdempotentTransaction.REMEMBERED));
    }
}
