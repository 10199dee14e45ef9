package jp.mamori.registry.disposition.dossier;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A disposition as it is stored; what it says is sealed in its steps. */
@MappedEntity("disposition")
public record StoredDisposition(
        @Id DispositionId id,
        DispositionKind kind,
        OrganisationId authority,
        State state,
        long version,
        @Nullable @BinaryUuid UUID inForceStep,
        @Nullable @BinaryUuid UUID openStep,
        @Nullable DispositionId arisesFrom,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        @jakarta.annotation.Nullable byte @Nullable [] naturalKey,
        @Nullable Instant enteredAt) {

    public StoredDisposition in(State next) {
        return with(next, inForceStep, openStep, naturalKey, enteredAt);
    }

    public StoredDisposition waitingFor(@Nullable UUID step) {
        return with(state, inForceStep, step, naturalKey, enteredAt);
    }

    /** With that step's content as the present one. */
    public StoredDisposition saidBy(UUID step) {
        return with(state, step, openStep, naturalKey, enteredAt);
    }

    /** In force from now on; when it first was stays. */
    public StoredDisposition inForce(Instant now) {
        return with(State.IN_FORCE, inForceStep, openStep, naturalKey, enteredAt == null ? now : enteredAt);
    }

    /** With nothing kept of it. */
    public StoredDisposition withoutNaturalKey() {
        return with(state, inForceStep, openStep, null, enteredAt);
    }

    /** With another content. */
    public StoredDisposition saying(Content content, byte[] key) {
        return new StoredDisposition(
                id,
                content.kind(),
                authority,
                state,
                version,
                inForceStep,
                openStep,
                content.arisesFrom(),
                content.decidedOn(),
                content.effectiveOn(),
                key,
                enteredAt);
    }

    private StoredDisposition with(
            State next,
            @Nullable UUID contentStep,
            @Nullable UUID waiting,
            byte @Nullable [] key,
            @Nullable Instant entered) {
        return new StoredDisposition(
                id,
                kind,
                authority,
                next,
                version,
                contentStep,
                waiting,
                arisesFrom,
                decidedOn,
                effectiveOn,
                key,
                entered);
    }
}
