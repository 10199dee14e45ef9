package jp.mamori.registry.certificate.news;

import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.certificate.issue.BurnIntent;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.screening.DetermineRequest;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.RegisterChanged.Change;
import jp.mamori.registry.organisation.ApplicantId;

/** Ends and determines anew what concerns the applicants who are linked to a record that changed; safe to repeat. */
@Singleton
class ApplyToLinked {
    private static final Actor ACTOR = Actor.job("apply-register-news");

    private final Links links;
    private final Certificates certificates;
    private final BurnIntent burnIntent;
    private final Requests requests;
    private final Reviews reviews;
    private final DetermineRequest determineRequest;

    ApplyToLinked(
            Links links,
            Certificates certificates,
            BurnIntent burnIntent,
            Requests requests,
            Reviews reviews,
            DetermineRequest determineRequest) {
        this.links = links;
        this.certificates = certificates;
        this.burnIntent = burnIntent;
        this.requests = requests;
        this.reviews = reviews;
        this.determineRequest = determineRequest;
    }

    void apply(DispositionId disposition, Change change) {
        var linked = links.of(disposition);
        linked.forEach(this::endWhatIsAlive);
        var waiting = closed(disposition, change);
        switch (change) {
            case CORRECTED -> links.corrected(disposition);
            case EXPUNGED -> links.expunged(disposition);
            case AWAITING_EFFECT, IN_FORCE, STAYED, RESUMED, REINSTATED, ANNULLED -> {}
        }
        linked.stream()
                .flatMap(applicant -> requests.openOf(applicant).stream())
                .forEach(determineRequest::determine);
        waiting.forEach(review -> determineRequest.determine(review.request()));
    }

    private void endWhatIsAlive(ApplicantId applicant) {
        burnIntent.burnOf(applicant, ACTOR);
        certificates.supersede(applicant, certificate -> true, ACTOR);
    }

    /** Nobody decides about a record that is not in force; who waited for it goes on. */
    private List<MatchReview> closed(DispositionId disposition, Change change) {
        return switch (change) {
            case STAYED, ANNULLED, EXPUNGED -> reviews.close(disposition, ACTOR);
            case AWAITING_EFFECT, IN_FORCE, CORRECTED, RESUMED, REINSTATED -> List.of();
        };
    }
}
