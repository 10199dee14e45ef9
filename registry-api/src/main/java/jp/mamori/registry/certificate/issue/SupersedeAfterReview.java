package jp.mamori.registry.certificate.issue;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.certificate.review.decision.ReviewDecided;
import jp.mamori.registry.certificate.screening.Results;

/** Ends the certificates of an applicant that a decision about a record makes wrong, in the decision's transaction. */
@Singleton
class SupersedeAfterReview {
    private static final Actor ACTOR = Actor.job("supersede-after-review");

    private final Certificates certificates;
    private final BurnIntent burnIntent;
    private final Results results;

    SupersedeAfterReview(Certificates certificates, BurnIntent burnIntent, Results results) {
        this.certificates = certificates;
        this.burnIntent = burnIntent;
        this.results = results;
    }

    @EventListener
    void after(ReviewDecided decided) {
        switch (decided.decision()) {
            case SAME_PERSON -> end(decided, false);
            case DIFFERENT_PERSON -> end(decided, true);
            case CANNOT_DECIDE -> {}
        }
    }

    /** Ends those that state the record, or those that do not. */
    private void end(ReviewDecided decided, boolean stating) {
        burnIntent.burnOf(decided.applicant(), ACTOR);
        certificates.supersede(
                decided.applicant(),
                certificate -> results.storedIds(certificate.request()).contains(decided.disposition()) == stating,
                ACTOR);
    }
}
