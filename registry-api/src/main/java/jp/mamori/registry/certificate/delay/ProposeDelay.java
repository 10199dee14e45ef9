package jp.mamori.registry.certificate.delay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent.DelayProposed;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.ReviewId;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.Ids;

/** Asks that the applicant of a review be shown later that this authority looks at their data. */
@Singleton
class ProposeDelay {
    /** Two delays for one person by one authority may not follow each other: the longest is the longest. */
    private static final Duration APART = Duration.ofDays(365);

    private final Officers officers;
    private final Reviews reviews;
    private final DelayRows rows;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    ProposeDelay(Officers officers, Reviews reviews, DelayRows rows, AuditLog audit, Ids ids, Clock clock) {
        this.officers = officers;
        this.reviews = reviews;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Proposed(DelayId id) implements Outcome {}

        /** No such review of this authority. */
        record NotFound() implements Outcome {}

        /** There is one, or was one within the last year. */
        record DelayedBefore() implements Outcome {}
    }

    @Transactional
    Outcome propose(ReviewId review, DelayBasis basis, int days, Caller caller) {
        var officer = officers.acting(caller);
        return reviews.find(review, officer.organisation())
                .map(found -> propose(found, basis, days, officer))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome propose(MatchReview review, DelayBasis basis, int days, Officer officer) {
        var now = clock.instant();
        var before = rows.of(review.applicant()).stream()
                .filter(delay -> delay.organisation().equals(officer.organisation()))
                .anyMatch(delay -> delay.lasts(now)
                        || delay.endsAt() != null && delay.endsAt().plus(APART).isAfter(now));
        if (before) {
            return new Outcome.DelayedBefore();
        }
        var id = new DelayId(ids.next());
        rows.insert(
                id,
                review.applicant(),
                officer.organisation(),
                review.id(),
                basis.name(),
                days,
                officer.naturalPerson(),
                now);
        audit.append(new DelayProposed(
                officer.actor(Role.BOARD_DRAFTER),
                List.of(FileId.of(review.applicant()), officer.organisationFile()),
                id.value().toString(),
                basis.name()));
        return new Outcome.Proposed(id);
    }
}
