package jp.mamori.registry.disposition.dossier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.Officer;
import org.jspecify.annotations.Nullable;

/** Reads dispositions with their open step and writes their next version, compare-and-set. */
@Singleton
public class Dossiers {
    private final DispositionRows dispositions;
    private final StepRows steps;
    private final Clock clock;

    Dossiers(DispositionRows dispositions, StepRows steps, Clock clock) {
        this.dispositions = dispositions;
        this.steps = steps;
        this.clock = clock;
    }

    /** A disposition of the officer's authority of which something is kept. */
    public Optional<Dossier> find(DispositionId id, Officer officer) {
        return dispositions.find(id, officer.organisation()).map(row -> {
            var open = row.openStep();
            return open == null
                    ? new Dossier(row, null, Set.of())
                    : new Dossier(row, steps.find(open).orElse(null), earlierDrafters(open));
        });
    }

    private Set<UUID> earlierDrafters(UUID step) {
        return steps.earlierDrafters(step).stream()
                .map(EarlierDrafterRow::naturalPerson)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Opens the dossier of a draft whose first step has that id. */
    public void open(DispositionId id, UUID step, Content content, byte[] naturalKey, Officer officer) {
        dispositions.insert(
                id,
                content.kind(),
                officer.organisation(),
                step,
                content.arisesFrom(),
                content.decidedOn(),
                content.effectiveOn(),
                naturalKey,
                officer.naturalPerson(),
                clock.instant());
    }

    /** Why the version seen is not the one to act on; null if it is. */
    public @Nullable Outcome refuseStale(Dossier found, long seen) {
        return found.disposition().version() == seen
                ? null
                : stale(found.disposition().id());
    }

    public Outcome stale(DispositionId id) {
        return new Outcome.ChangedSinceRead(dispositions.versionNow(id).orElse(0L));
    }

    /** Whether the next version was written; false where somebody else was first. */
    public boolean replace(StoredDisposition was, StoredDisposition next) {
        return dispositions.replace(
                        next.id(),
                        next.kind(),
                        next.state(),
                        next.inForceStep(),
                        next.openStep(),
                        next.arisesFrom(),
                        next.decidedOn(),
                        next.effectiveOn(),
                        next.naturalKey(),
                        next.enteredAt(),
                        clock.instant(),
                        was.version(),
                        was.state())
                == 1;
    }

    /** The disposition with that natural key, if there is one. */
    public Optional<DispositionId> sameAs(byte[] naturalKey) {
        return dispositions.findSame(naturalKey).map(StoredDisposition::id);
    }

    /** Another disposition with the same natural key, if there is one. */
    public Optional<DispositionId> sameAs(byte[] naturalKey, DispositionId self) {
        return sameAs(naturalKey).filter(other -> !other.equals(self));
    }

    /** Whether that disposition is in force as committed now; it stays so until this transaction ends. */
    public boolean isInForceNow(DispositionId id) {
        return dispositions.stateNow(id).filter(now -> now == State.IN_FORCE).isPresent();
    }

    /** Dispositions approved earlier whose effect begins by that day. */
    public List<DispositionId> due(LocalDate day, int most) {
        return dispositions.due(day, most).stream().map(DueRow::id).toList();
    }

    /** A disposition in whatever state, held until this transaction ends. */
    public Optional<StoredDisposition> lock(DispositionId id) {
        return dispositions.lock(id);
    }

    /** Dispositions approved for expunging whose rows still hold something. */
    public List<StoredDisposition> expunging(int most) {
        return dispositions.expunging(most);
    }

    /** Empties a disposition whose key is destroyed; false where that was done before. */
    public boolean expunged(DispositionId id) {
        if (dispositions.expunged(id, clock.instant()) == 0) {
            return false;
        }
        steps.empty(id);
        return true;
    }
}
