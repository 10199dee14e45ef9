package jp.mamori.registry.certificate.screening;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.ApplicantAsked;
import jp.mamori.registry.audit.CertificateEvent.Determined;
import jp.mamori.registry.certificate.request.Determination;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.review.decision.Decision;
import jp.mamori.registry.certificate.review.decision.ReviewDecided;
import jp.mamori.registry.person.Missing;

/**
 * Determines a request once nobody has to decide about it any more, and again when a linked record changed.
 *
 * <p>What the applicant has seen and no longer holds is shown to the applicant anew before anything is issued.
 * Officers who cannot decide make the applicant be asked once, in the words used for incomplete input; the second
 * time nothing can be certified.
 */
@Singleton
public class DetermineRequest {
    private static final Actor ACTOR = Actor.job("determine-request");
    private static final Set<Missing> QUESTION = EnumSet.of(Missing.FORMER_NAMES_DECLARATION);

    private final Requests requests;
    private final Reviews reviews;
    private final Results results;
    private final ReleaseResult releaseResult;
    private final AuditLog audit;

    DetermineRequest(Requests requests, Reviews reviews, Results results, ReleaseResult releaseResult, AuditLog audit) {
        this.requests = requests;
        this.reviews = reviews;
        this.results = results;
        this.releaseResult = releaseResult;
        this.audit = audit;
    }

    /** A decision about a record concerns every open request of the applicant. */
    @EventListener
    void after(ReviewDecided decided) {
        requests.openOf(decided.applicant()).forEach(this::determine);
    }

    /** Inside the caller's transaction; does nothing while a review is open. */
    public void determine(RequestId id) {
        var request = requests.lock(id).orElseThrow();
        if (!awaitsDetermination(request) || !reviews.openOf(id).isEmpty()) {
            return;
        }
        if (officersCouldNotDecide(request)) {
            askOrRefuse(request);
        } else {
            determine(request, results.present(request, ACTOR));
        }
        releaseResult.releaseIfDue(id);
    }

    private static boolean awaitsDetermination(Request request) {
        return switch (request.state()) {
            case UNDER_REVIEW, DETERMINED, RELEASED, ACCEPTED, CORRECTION_REQUESTED -> true;
            case INCOMPLETE, WITHDRAWN, LAPSED, ISSUED, CANNOT_CERTIFY -> false;
        };
    }

    private boolean officersCouldNotDecide(Request request) {
        return reviews.of(request.id()).stream()
                .filter(review -> review.round() >= request.round())
                .anyMatch(review -> review.outcome() == Decision.CANNOT_DECIDE && isLastOfPair(review));
    }

    private boolean isLastOfPair(MatchReview review) {
        return reviews.of(review.request()).stream()
                .filter(other -> other.disposition().equals(review.disposition()))
                .noneMatch(other -> other.round() > review.round());
    }

    private void askOrRefuse(Request request) {
        if (request.asked() == 0) {
            moved(requests.ask(request, QUESTION));
            audit.append(new ApplicantAsked(ACTOR, request.file()));
        } else {
            results.store(request.id(), List.of());
            moved(requests.determine(request, Determination.CANNOT_CERTIFY));
            audit.append(new Determined(ACTOR, request.file()));
        }
    }

    private void determine(Request request, List<Stated> stated) {
        if (!isNews(request, stated)) {
            return;
        }
        results.store(request.id(), stated);
        moved(requests.determine(
                request, stated.isEmpty() ? Determination.NO_MATCHING_RECORD : Determination.RECORD_CONFIRMED));
        audit.append(new Determined(ACTOR, request.file()));
    }

    private boolean isNews(Request request, List<Stated> stated) {
        if (request.state() == RequestState.ACCEPTED) {
            return !Arrays.equals(Results.digest(stated), request.acceptedResult());
        }
        return request.state() != RequestState.RELEASED
                || !stated.stream().map(Stated::id).toList().equals(results.storedIds(request.id()));
    }

    private static void moved(boolean moved) {
        if (!moved) {
            throw new IllegalStateException("a locked request changed");
        }
    }
}
