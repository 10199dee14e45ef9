package jp.mamori.registry.certificate.delay;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.mamori.registry.audit.JournalEntry;
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
        DelayBasis basis,
        int days,
        @BinaryUuid UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant endsAt) {
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

    /** Approved and not over, or proposed and not given up. */
    boolean lasts(Instant now) {
        return now.isBefore(endsAt == null ? proposedAt.plus(OPEN) : endsAt);
    }
}
