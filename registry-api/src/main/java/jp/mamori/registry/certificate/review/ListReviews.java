package jp.mamori.registry.certificate.review;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.certificate.review.ReviewViews.Summary;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;

/** Lists to officers the reviews of their own authority. */
@Singleton
class ListReviews {
    private final ReviewRows reviews;
    private final OpinionRows opinions;
    private final Officers officers;
    private final Cursors cursors;
    private final Clock clock;

    ListReviews(ReviewRows reviews, OpinionRows opinions, Officers officers, Cursors cursors, Clock clock) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.officers = officers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Open ones the most urgent first, others newest first; a line holds nothing personal. */
    @Transactional
    Page<Summary> list(MatchReview.State state, Slice slice, Caller caller) {
        var officer = officers.acting(caller);
        return cursors.page(
                slice,
                rows(officer.organisation(), state, slice),
                state == MatchReview.State.OPEN ? ListReviews::urgency : ListReviews::position,
                review -> summary(review, officer));
    }

    private List<MatchReview> rows(OrganisationId board, MatchReview.State state, Slice slice) {
        if (state == MatchReview.State.OPEN) {
            return open(board, slice);
        }
        if (slice.after() instanceof String after) {
            var parts = after.split(" ", 2);
            var id = new ReviewId(UUID.fromString(parts[1]));
            return reviews.before(board, state.name(), Instant.parse(parts[0]), id, slice.rows());
        }
        return reviews.newestOf(board, state.name(), slice.rows());
    }

    private List<MatchReview> open(OrganisationId board, Slice slice) {
        if (slice.after() instanceof String after) {
            var parts = after.split(" ", 3);
            var id = new ReviewId(UUID.fromString(parts[2]));
            return reviews.lessUrgentThan(board, parts[0], Instant.parse(parts[1]), id, slice.rows());
        }
        return reviews.mostUrgentOf(board, slice.rows());
    }

    private static String urgency(MatchReview review) {
        return review.strength() + " " + review.dueAt() + " " + review.id().value();
    }

    private static String position(MatchReview review) {
        return review.openedAt() + " " + review.id().value();
    }

    private Summary summary(MatchReview review, Officer officer) {
        var given = opinions.of(review.id());
        return new Summary(
                review.id(),
                review.strength(),
                review.state(),
                review.dueAt(),
                review.isOverdue(clock.instant()),
                ReadReview.mine(given, officer).isPresent(),
                given.size(),
                review.openedAt(),
                review.isWaiting(),
                review.outcome());
    }
}
