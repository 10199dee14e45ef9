package jp.mamori.registry.certificate.link;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.person.applicant.Profiles;
import jp.mamori.registry.platform.time.Tokyo;

/**
 * Which records are about an applicant, and which were found not to be.
 *
 * <p>That two are different persons is remembered for a year, and forgotten when the record is corrected or the
 * applicant's particulars change.
 */
@Singleton
public class Links {
    private static final Period REMEMBERED = Period.ofYears(1);

    private final LinkRows rows;
    private final Clock clock;

    Links(LinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<DispositionId> of(ApplicantId applicant) {
        return rows.ofApplicant(applicant).stream().map(LinkRow::disposition).toList();
    }

    /** Those of the applicants who are linked to some record. */
    public Set<ApplicantId> linked(Collection<ApplicantId> applicants) {
        return rows.ofApplicants(applicants.stream().map(ApplicantId::value).toList()).stream()
                .map(LinkRow::applicant)
                .collect(Collectors.toSet());
    }

    public List<ApplicantId> of(DispositionId disposition) {
        return rows.ofDisposition(disposition).stream().map(LinkRow::applicant).toList();
    }

    /** Whether officers found the two to be different persons, not too long ago. */
    public boolean areDifferent(ApplicantId applicant, DispositionId disposition) {
        return rows.remembered(applicant, disposition, Tokyo.today(clock)) > 0;
    }

    public void same(ApplicantId applicant, DispositionId disposition, UUID review) {
        rows.forget(applicant, disposition);
        rows.link(applicant, disposition, review, clock.instant());
    }

    public void different(ApplicantId applicant, DispositionId disposition, UUID review) {
        rows.unlink(applicant, disposition);
        rows.remember(applicant, disposition, review, Tokyo.today(clock).plus(REMEMBERED));
    }

    /** The record reads otherwise now: who was found to be somebody else is looked at again. */
    public void corrected(DispositionId disposition) {
        rows.forgetAll(disposition);
    }

    /** The applicant reads otherwise now, too. */
    @EventListener
    void particularsChanged(Profiles.Changed changed) {
        rows.forgetOf(changed.applicant());
    }

    /** The last day on which officers' finding that the two are different persons is kept to. */
    public Optional<LocalDate> differentUntil(ApplicantId applicant, DispositionId disposition) {
        return rows.differentPair(applicant, disposition).map(DifferentRow::untilOn);
    }

    /** The record is gone. */
    public void expunged(DispositionId disposition) {
        rows.forgetAll(disposition);
        rows.unlinkAll(disposition);
    }

    /** The applicant has no request left. */
    public void forget(ApplicantId applicant) {
        rows.unlinkApplicant(applicant);
        rows.forgetApplicant(applicant);
    }
}
