package jp.mamori.registry.certificate.delay;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.mamori.registry.audit.JournalEntry;
import jp.mamori.registry.certificate.review.ReviewId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A delay as its row stands. */
@MappedEntity("access_delay")
public record Delay(
        @Id DelayId id,
        ApplicantId applicant,
        OrganisationId organisation,
        ReviewId review,
        DelayBasis basis,
        int days,
        @BinaryUuid UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant endsAt,
        @Nullable Instant rejectedAt) {
    /** Where it stands. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        ENDED,
        REJECTED,
        /** No second officer decided within a week. */
        GIVEN_UP
    }

    /** How long a proposal may wait for its second officer. */
    static final Duration OPEN = Duration.ofDays(7);

    /** Whether the applicant is not shown an entry now. */
    public boolean holdsBack(JournalEntry entry, Instant now) {
        if (!lasts(now)) {
            return false;
        }
        return isAboutThis(entry)
                || approvedAt != null
                        && organisation.value().equals(entry.organisation())
                        && !entry.at().isBefore(approvedAt);
    }

    private boolean isAboutThis(JournalEntry entry) {
        return id.value().toString().equals(entry.details().get("delay"));
    }

    State state(Instant now) {
        if (rejectedAt != null) {
            return State.REJECTED;
        }
        if (endsAt != null) {
            return now.isBefore(endsAt) ? State.IN_FORCE : State.ENDED;
        }
        return now.isBefore(decideUntil()) ? State.PROPOSED : State.GIVEN_UP;
    }

    /** The end of the time in which a second officer may decide. */
    Instant decideUntil() {
        return proposedAt.plus(OPEN);
    }

    /** Approved and not over, or proposed and neither refused nor given up. */
    boolean lasts(Instant now) {
        return switch (state(now)) {
            case PROPOSED, IN_FORCE -> true;
            case ENDED, REJECTED, GIVEN_UP -> false;
        };
    }
}
