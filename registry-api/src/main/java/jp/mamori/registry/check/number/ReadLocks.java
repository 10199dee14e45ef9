package jp.mamori.registry.check.number;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.Officers;

/** Shows an employer the numbers that were locked for it in the last thirty days. */
@Singleton
class ReadLocks {
    private static final Duration TOLD_FOR = Duration.ofDays(30);
    private static final int MOST = 50;

    private final Officers officers;
    private final NumberRows rows;
    private final Clock clock;

    ReadLocks(Officers officers, NumberRows rows, Clock clock) {
        this.officers = officers;
        this.rows = rows;
        this.clock = clock;
    }

    /** A number that could not be checked by number for a time, because details differed five times in a row. */
    @Serdeable
    @Schema(name = "CheckLock")
    record Lock(String number, Instant lockedAt, Instant lockedUntil) {
        @Override
        public String toString() {
            return "Lock";
        }
    }

    @Serdeable
    @Schema(name = "CheckLocks")
    record Locks(List<Lock> items) {}

    /** The newest first. */
    @Transactional
    Locks read(Caller caller) {
        var officer = officers.acting(caller);
        var found = rows.locksSince(officer.organisation(), clock.instant().minus(TOLD_FOR), MOST);
        return new Locks(found.stream().map(ReadLocks::lock).toList());
    }

    private static Lock lock(TryRow row) {
        var until = Objects.requireNonNull(row.lockedUntil());
        return new Lock(new CertificateNumber(row.number()).grouped(), until.minus(NumberLimits.LOCK), until);
    }
}
