package jp.mamori.registry.certificate.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.ReviewClosed;
import jp.mamori.registry.audit.CertificateEvent.ReviewOpened;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.person.screening.Candidate;
import jp.mamori.registry.person.screening.Strength;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.time.Tokyo;
import jp.mamori.registry.platform.time.WorkingDays;

/** Opens and closes reviews, inside the caller's transaction. */
@Singleton
public class Reviews {
    private static final int STRONG_DAYS = 1;
    private static final int OTHER_DAYS = 3;

    private final ReviewRows rows;
    private final OpinionRows opinions;
    private final PairSeal seal;
    private final Dispositions dispositions;
    private final WorkingDays workingDays;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Reviews(
            ReviewRows rows,
            OpinionRows opinions,
            PairSeal seal,
            Dispositions dispositions,
            WorkingDays workingDays,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.opinions = opinions;
        this.seal = seal;
        this.dispositions = dispositions;
        this.workingDays = workingDays;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A review of this authority. */
    public Optional<MatchReview> find(ReviewId id, OrganisationId board) {
        return rows.find(id).filter(review -> review.board().equals(board));
    }

    public List<MatchReview> of(RequestId request) {
        return rows.ofRequest(request);
    }

    public List<MatchReview> openOf(RequestId request) {
        return rows.ofRequest(request).stream()
                .filter(review -> review.state() == MatchReview.State.OPEN)
                .toList();
    }

    /** Those of the requests that officers have still to decide about. */
    public Set<RequestId> waiting(Collection<RequestId> requests) {
        return rows.openOf(requests.stream().map(RequestId::value).toList()).stream()
                .map(MatchReview::request)
                .collect(Collectors.toSet());
    }

    /** The round after every review that a request has had. */
    public int nextRound(Request request) {
        return 1
                + rows.ofRequest(request.id()).stream()
                        .mapToInt(MatchReview::round)
                        .reduce(request.round(), Math::max);
    }

    /** Opens a review unless one of the pair is open; tells whether it did. */
    public boolean open(Request request, Candidate candidate, MatchReview.Reason reason, Actor actor) {
        var disposition = new DispositionId(candidate.file().value());
        var earlier = rows.ofRequest(request.id()).stream()
                .filter(review -> review.disposition().equals(disposition))
                .toList();
        var board = dispositions.authorityOf(candidate.file());
        if (board.isEmpty() || earlier.stream().anyMatch(review -> review.state() == MatchReview.State.OPEN)) {
            return false;
        }
        var round = earlier.stream().mapToInt(review -> review.round() + 1).reduce(request.round(), Math::max);
        insert(request, round, disposition, board.get(), candidate, reason);
        audit.append(new ReviewOpened(
                actor,
                List.of(request.file(), candidate.file()),
                request.purpose().name(),
                candidate.strength().name(),
                reason.name()));
        return true;
    }

    private void insert(
            Request request,
            int round,
            DispositionId disposition,
            OrganisationId board,
            Candidate candidate,
            MatchReview.Reason reason) {
        var id = new ReviewId(ids.next());
        var now = clock.instant();
        var explanation = candidate.explanation();
        rows.insert(
                id,
                request.id(),
                request.applicant(),
                disposition,
                board,
                round,
                reason.name(),
                candidate.strength().name(),
                seal.seal(request.id(), disposition, explanationOf(id), explanation),
                explanation.basis().norm(),
                explanation.basis().weights(),
                explanation.basis().tables(),
                now,
                due(candidate.strength(), now));
    }

    /** Closes what is open for a request that ended or is screened anew. */
    public void close(RequestId request) {
        rows.closeOfRequest(request, clock.instant());
    }

    /** Closes what is open about a record that is no longer in force; tells which requests waited for it. */
    public List<MatchReview> close(DispositionId disposition, Actor actor) {
        var open = rows.openOf(disposition);
        for (var review : open) {
            rows.close(review.id(), clock.instant());
            audit.append(new ReviewClosed(actor, FileId.of(review.request())));
        }
        return open;
    }

    /** Deletes the evidence of a request that is forgotten; that a board decided, and when, stays. */
    public void forget(RequestId request) {
        close(request);
        opinions.delete(request);
        rows.empty(request);
    }

    static Place explanationOf(ReviewId id) {
        return Place.of("match_review", "explanation_ct", id.value());
    }

    /** The end of the last working day on which two officers should have decided. */
    private Instant due(Strength strength, Instant now) {
        var days = strength == Strength.STRONG ? STRONG_DAYS : OTHER_DAYS;
        return Tokyo.startOf(workingDays.after(Tokyo.dayOf(now), days).plusDays(1));
    }
}
