package jp.mamori.registry.certificate.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.review.decision.Decision;
import jp.mamori.registry.person.Missing;
import org.jspecify.annotations.Nullable;

/** Finds what the applicant was asked about a candidate, in this round or an earlier one, and when the answer came. */
@Singleton
class Questions {
    /** What two officers who cannot decide have asked. */
    private static final Set<Missing> WHERE_UNDECIDED = Set.of(Missing.FORMER_NAMES_DECLARATION);

    private final ReviewRows reviews;

    Questions(ReviewRows reviews) {
        this.reviews = reviews;
    }

    /** A question, and when it was answered; null while the review waits. */
    record Question(
            Set<Missing> about, Instant askedAt, @Nullable Instant answeredAt) {}

    Optional<Question> of(MatchReview review, Request request) {
        return reviews.ofRequest(review.request()).stream()
                .filter(other -> other.disposition().equals(review.disposition()))
                .flatMap(Questions::asked)
                .min(Comparator.comparing(Question::askedAt))
                .map(question -> answered(question, request));
    }

    private static Stream<Question> asked(MatchReview review) {
        if (review.askedAt() instanceof Instant askedAt) {
            return Stream.of(new Question(review.itemsAsked(), askedAt, null));
        }
        return review.outcome() == Decision.CANNOT_DECIDE && review.decidedAt() instanceof Instant decidedAt
                ? Stream.of(new Question(WHERE_UNDECIDED, decidedAt, null))
                : Stream.empty();
    }

    private static Question answered(Question question, Request request) {
        return request.state() != RequestState.INCOMPLETE
                        && request.completeAt() instanceof Instant complete
                        && !complete.isBefore(question.askedAt())
                ? new Question(question.about(), question.askedAt(), complete)
                : question;
    }
}
