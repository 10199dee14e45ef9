package jp.mamori.registry.certificate.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.review.decision.Decision;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.person.screening.Strength;
import org.jspecify.annotations.Nullable;

/** A possible match, as its row stands; {@code outcome} is there once it is decided. */
@MappedEntity("match_review")
public record MatchReview(
        @Id ReviewId id,
        RequestId request,
        ApplicantId applicant,
        DispositionId disposition,
        OrganisationId board,
        int round,
        Reason reason,
        Strength strength,
        byte[] explanationCt,
        int normVersion,
        int weightsVersion,
        int tablesVersion,
        State state,
        @Nullable Decision outcome,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant askedAt,
        @Nullable String askedAbout,
        @Nullable Instant decidedAt,
        long version) {

    /** Where it stands; {@code CLOSED} means that nobody has to decide any more. */
    public enum State {
        OPEN,
        DECIDED,
        CLOSED
    }

    /** Why it was opened. */
    public enum Reason {
        SCREENING,
        NEW_RECORD,
        /** The applicant objected: officers who took part before are out. */
        OBJECTION
    }

    /** Whether the applicant was asked and has not answered: the answer closes this round and opens the next. */
    public boolean isWaiting() {
        return state == State.OPEN && askedAt != null;
    }

    /** A review that waits is never late: nobody can decide. */
    boolean isOverdue(Instant now) {
        return state == State.OPEN && !isWaiting() && now.isAfter(dueAt);
    }

    /** What the applicant was asked for; empty where nobody asked. */
    Set<Missing> itemsAsked() {
        return askedAbout == null
                ? Set.of()
                : Arrays.stream(askedAbout.split(",")).map(Missing::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "MatchReview[" + state + ", version " + version + "]";
    }
}
