package jp.mamori.registry.certificate.review;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.ApplicantAsked;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.person.Missing;

/**
 * Asks the applicant before officers decide (本人に確認): once for each request, in the words used for incomplete input.
 *
 * <p>The request waits like any other that is incomplete, and so does the review.
 * The answer closes it, and what is found then opens the next round, on what the applicant states now.
 */
@Singleton
class AskApplicant {
    private final ReviewRows reviews;
    private final Requests requests;
    private final TakingPart takingPart;
    private final Officers officers;
    private final AuditLog audit;
    private final Clock clock;

    AskApplicant(
            ReviewRows reviews,
            Requests requests,
            TakingPart takingPart,
            Officers officers,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.requests = requests;
        this.takingPart = takingPart;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Asked() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedSinceRead(long now) implements Outcome {}

        record NotOpen(MatchReview.State now) implements Outcome {}

        /** The officer has given an opinion here, or took part in what the applicant objects to. */
        record TookPart() implements Outcome {}

        /** Officers asked before, or the request has ended: nobody may be asked any more. */
        record NobodyToAsk() implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome ask(ReviewId id, long seen, Set<Missing> about, Caller caller) {
        var officer = officers.acting(caller);
        var found = reviews.lock(id).filter(review -> review.board().equals(officer.organisation()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var review = found.get();
        var request = requests.lock(review.request()).orElseThrow();
        return refusal(review, seen, request, officer).orElseGet(() -> ask(review, request, about, officer));
    }

    private Optional<Outcome> refusal(MatchReview review, long seen, Request request, Officer officer) {
        if (review.state() != MatchReview.State.OPEN) {
            return Optional.of(new Outcome.NotOpen(review.state()));
        }
        if (takingPart.tookPart(review, officer)) {
            return Optional.of(new Outcome.TookPart());
        }
        if (review.version() != seen) {
            return Optional.of(new Outcome.ChangedSinceRead(review.version()));
        }
        return canBeAsked(request) ? Optional.empty() : Optional.of(new Outcome.NobodyToAsk());
    }

    /** Whether the request is open, complete, and nobody asked about it before. */
    static boolean canBeAsked(Request request) {
        return request.asked() == 0
                && switch (request.state()) {
                    case UNDER_REVIEW, DETERMINED, RELEASED, ACCEPTED, CORRECTION_REQUESTED -> true;
                    case INCOMPLETE, WITHDRAWN, LAPSED, ISSUED, CANNOT_CERTIFY -> false;
                };
    }

    private Outcome ask(MatchReview review, Request request, Set<Missing> about, Officer officer) {
        var codes = about.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        if (!requests.ask(request, about) || reviews.ask(review.id(), review.version(), clock.instant(), codes) != 1) {
            throw new IllegalStateException("a locked request or review changed");
        }
        audit.append(new ApplicantAsked(officer.actor(GiveOpinion.roleOf(officer)), request.file()));
        return new Outcome.Asked();
    }
}
