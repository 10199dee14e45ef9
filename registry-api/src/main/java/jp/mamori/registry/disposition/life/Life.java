package jp.mamori.registry.disposition.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.organisation.Officer;
import org.jspecify.annotations.Nullable;

/** Reads a disposition with its open step and writes its next version, compare-and-set. */
@Singleton
class Life {
    private final DispositionRows dispositions;
    private final StepRows steps;
    private final Clock clock;

    Life(DispositionRows dispositions, StepRows steps, Clock clock) {
        this.dispositions = dispositions;
        this.steps = steps;
        this.clock = clock;
    }

    /** A disposition and its open step, if any. */
    record Found(DispositionRow disposition, @Nullable StepRow open) {
        boolean isOpen(StepState... states) {
            return open != null && java.util.List.of(states).contains(open.state());
        }

        boolean proposedBy(Officer officer) {
            return open != null && open.proposedBy().equals(officer.naturalPerson());
        }

        /** Why an officer who is not the proposer, or comes in the wrong state, may not change the open step; null if they may. */
        @Nullable
        Outcome refuseAllButProposer(Officer officer, StepState... states) {
            if (!isOpen(states)) {
                return new Outcome.WrongState(disposition.state());
            }
            return proposedBy(officer) ? null : new Outcome.ProposerRequired();
        }

        StepRow openStep() {
            if (open == null) {
                throw new IllegalStateException("no step is open");
            }
            return open;
        }

        StepKind openKind() {
            return openStep().kind();
        }
    }

    Optional<Found> find(DispositionId id, Officer officer) {
        return dispositions.find(id, officer.organisation()).map(row -> {
            var open = row.openStep();
            return new Found(row, open == null ? null : steps.find(open).orElse(null));
        });
    }

    /** Why the version seen is not the one to act on; null if it is. */
    @Nullable
    Outcome refuseStale(Found found, long seen) {
        return found.disposition().version() == seen
                ? null
                : stale(found.disposition().id());
    }

    Outcome stale(DispositionId id) {
        return new Outcome.ChangedSinceRead(dispositions.versionNow(id).orElse(0L));
    }

    /** Whether the next version was written; false where somebody else was first. */
    boolean replace(DispositionRow was, DispositionRow next) {
        return dispositions.replace(
                        next.id(),
                        next.kind(),
                        next.state(),
                        next.inForceStep(),
                        next.openStep(),
                        next.arisesFrom(),
                        next.decidedOn(),
                        next.naturalKey(),
                        next.enteredAt(),
                        clock.instant(),
                        was.version(),
                        was.state())
                == 1;
    }

    /** Another disposition with the same natural key, if there is one. */
    Optional<DispositionId> sameAs(byte[] naturalKey, DispositionId self) {
        return dispositions.findSame(naturalKey).map(DispositionRow::id).filter(other -> !other.equals(self));
    }

    /** Stops where a guard in SQL contradicts the rule in Java: a defect, so nothing commits. */
    static void guarded(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("a guard of disposition_step refused what the use case allowed");
        }
    }
}
