package jp.mamori.registry.disposition.dossier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.organisation.Officer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and moves four-eyes steps.
 *
 * <p>Each move is guarded in SQL by state and person once more; a guard that refuses what the use case allowed is a defect, so nothing commits.
 */
@Singleton
public class Steps {
    private final StepRows rows;
    private final Clock clock;

    Steps(StepRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Optional<StoredStep> find(UUID id) {
        return rows.find(id);
    }

    /** The first step of a dossier, not yet submitted. */
    public void draft(UUID id, DispositionId disposition, Officer proposer, byte[] content) {
        rows.insert(
                id,
                disposition,
                StepKind.RECORD,
                StepState.DRAFT,
                proposer.naturalPerson(),
                content,
                null,
                clock.instant(),
                null);
    }

    /** A step that goes before a second officer at once. */
    public void propose(
            UUID id,
            DispositionId disposition,
            StepKind kind,
            Officer proposer,
            byte @Nullable [] content,
            byte[] papers) {
        var now = clock.instant();
        rows.insert(id, disposition, kind, StepState.SUBMITTED, proposer.naturalPerson(), content, papers, now, now);
    }

    public void edit(UUID id, byte[] content, Officer proposer) {
        guarded(rows.edit(id, content, proposer.naturalPerson()));
    }

    public void submit(UUID id, Officer proposer) {
        guarded(rows.submit(id, proposer.naturalPerson(), clock.instant()));
    }

    public void approve(UUID id, Officer decider) {
        guarded(rows.approve(id, decider.naturalPerson(), clock.instant()));
    }

    public void giveBack(UUID id, Officer decider, byte[] papers) {
        guarded(rows.giveBack(id, decider.naturalPerson(), papers, clock.instant()));
    }

    /** Puts the step into another drafter's hands; who had it before still cannot decide on it. */
    public void takeOver(StoredStep step, Officer drafter, byte[] papers) {
        rows.keepDrafter(step.id(), step.proposedBy(), clock.instant());
        guarded(rows.takeOver(step.id(), step.proposedBy(), drafter.naturalPerson(), papers));
    }

    public void takeBack(UUID id, Officer proposer) {
        guarded(rows.takeBack(id, proposer.naturalPerson()));
    }

    public void withdraw(UUID id) {
        guarded(rows.withdraw(id, clock.instant()));
    }

    private static void guarded(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("a guard of disposition_step refused what the use case allowed");
        }
    }
}
