package jp.mamori.registry.check.number;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.time.Tokyo;

/**
 * Counts what an organisation tried by number, and says when it has to wait.
 *
 * <p>Admitting locks the organisation's rows until the transaction ends, so that checks by number of one organisation
 * run one after the other on every node, and no number of them at once passes a limit.
 */
@Singleton
class NumberLimits {
    static final int MOST_DIFFERING = 5;
    static final int MOST_NOT_FOUND = 50;
    static final Duration LOCK = Duration.ofHours(24);

    private final NumberRows rows;
    private final Clock clock;

    NumberLimits(NumberRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether an organisation may ask for a number now. */
    sealed interface Admission {
        record Open() implements Admission {}

        /** This number is locked for it. */
        record Locked(Instant until) implements Admission {}

        /** No number may be asked for. */
        record Stopped(Instant until) implements Admission {}
    }

    Admission admit(OrganisationId organisation, CertificateNumber number) {
        var today = Tokyo.today(clock);
        rows.makeDay(organisation, today);
        if (rows.lockDay(organisation, today) >= MOST_NOT_FOUND) {
            return new Admission.Stopped(Tokyo.startOf(today.plusDays(1)));
        }
        rows.makeTry(organisation, number.digits());
        var lockedUntil = rows.lockTry(organisation, number.digits()).lockedUntil();
        return lockedUntil != null && clock.instant().isBefore(lockedUntil)
                ? new Admission.Locked(lockedUntil)
                : new Admission.Open();
    }

    void notFound(OrganisationId organisation, CertificateNumber number) {
        rows.countNotFound(organisation, Tokyo.today(clock));
        rows.dropUntouched(organisation, number.digits());
    }

    /** When the lock ends that these details brought about; empty where there may be another try. */
    Optional<Instant> differed(OrganisationId organisation, CertificateNumber number) {
        var differing = rows.lockTry(organisation, number.digits()).differing() + 1;
        if (differing < MOST_DIFFERING) {
            rows.setDiffering(organisation, number.digits(), differing);
            return Optional.empty();
        }
        var until = clock.instant().plus(LOCK);
        rows.lockUntil(organisation, number.digits(), until);
        return Optional.of(until);
    }

    /** Who knows the details has nothing to guess: the count begins anew. */
    void agreed(OrganisationId organisation, CertificateNumber number) {
        rows.setDiffering(organisation, number.digits(), 0);
        rows.dropUntouched(organisation, number.digits());
    }
}
