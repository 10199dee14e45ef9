package jp.mamori.registry.disposition.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.organisation.Officer;
import org.jspecify.annotations.Nullable;

/**
 * A disposition and its open step, if any.
 *
 * @param earlierDrafters natural persons who drafted the open step before another officer took it over
 */
public record Dossier(
        StoredDisposition disposition, @Nullable StoredStep open, Set<UUID> earlierDrafters) {
    public boolean isOpen(StepState... states) {
        return open != null && List.of(states).contains(open.state());
    }

    public boolean proposedBy(Officer officer) {
        return open != null && open.proposedBy().equals(officer.naturalPerson());
    }

    /** Whether the officer drafted the open step, now or before another took it over, and so cannot decide on it. */
    public boolean draftedBy(Officer officer) {
        return proposedBy(officer) || earlierDrafters.contains(officer.naturalPerson());
    }

    /** Why an officer who is not the proposer, or comes in the wrong state, may not change the open step; null if they may. */
    public @Nullable Outcome refuseAllButProposer(Officer officer, StepState... states) {
        if (!isOpen(states)) {
            return new Outcome.WrongState(disposition.state());
        }
        return proposedBy(officer) ? null : new Outcome.ProposerRequired();
    }

    public StoredStep openStep() {
        if (open == null) {
            throw new IllegalStateException("no step is open");
        }
        return open;
    }

    public StepKind openKind() {
        return openStep().kind();
    }
}
