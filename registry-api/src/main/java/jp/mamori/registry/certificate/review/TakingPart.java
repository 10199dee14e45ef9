package jp.mamori.registry.certificate.review;

import jakarta.inject.Singleton;
import jp.mamori.registry.organisation.Officer;

/** Tells which officers are out of a review: who gave an opinion in it, or took part in what is objected to. */
@Singleton
class TakingPart {
    private final OpinionRows opinions;

    TakingPart(OpinionRows opinions) {
        this.opinions = opinions;
    }

    boolean tookPart(MatchReview review, Officer officer) {
        return gaveOpinion(review, officer)
                || (review.reason() == MatchReview.Reason.OBJECTION
                        && opinions.earlier(
                                        review.applicant(), review.disposition(), officer.naturalPerson(), review.id())
                                > 0);
    }

    private boolean gaveOpinion(MatchReview review, Officer officer) {
        return opinions.of(review.id()).stream()
                .anyMatch(opinion -> opinion.officer().equals(officer.naturalPerson()));
    }
}
