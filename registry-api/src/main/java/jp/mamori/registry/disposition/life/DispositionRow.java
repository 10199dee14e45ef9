package jp.mamori.registry.disposition.life;

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

/** A row of {@code disposition}. */
@MappedEntity("disposition")
record DispositionRow(
        @Id DispositionId id,
        DispositionKind kind,
        OrganisationId authority,
        State state,
        long version,
        @Nullable @BinaryUuid UUID inForceStep,
        @Nullable @BinaryUuid UUID openStep,
        @Nullable DispositionId arisesFrom,
        LocalDate decidedOn,
        @jakarta.annotation.Nullable byte @Nullable [] naturalKey,
        @Nullable Instant enteredAt) {

    DispositionRow in(State next) {
        return new DispositionRow(
                id,
                kind,
                authority,
                next,
                version,
                inForceStep,
                openStep,
                arisesFrom,
                decidedOn,
                naturalKey,
                enteredAt);
    }

    DispositionRow waitingFor(@Nullable UUID step) {
        return new DispositionRow(
                id, kind, authority, state, version, inForceStep, step, arisesFrom, decidedOn, naturalKey, enteredAt);
    }

    /** The row of a draft whose content is another now. */
    DispositionRow saying(Content content, byte[] key) {
        return new DispositionRow(
                id,
                content.kind(),
                authority,
                state,
                version,
                inForceStep,
                openStep,
                content.arisesFrom(),
                content.decidedOn(),
                key,
                enteredAt);
    }

    /** The row of a disposition of which that step's content is the present one. */
    DispositionRow inForceBy(UUID step, Instant now) {
        return new DispositionRow(
                id,
                kind,
                authority,
                state,
                version,
                step,
                openStep,
                arisesFrom,
                decidedOn,
                naturalKey,
                enteredAt == null ? now : enteredAt);
    }

    /** The row of a disposition of which nothing is kept. */
    DispositionRow withoutNaturalKey() {
        return new DispositionRow(
                id, kind, authority, state, version, inForceStep, openStep, arisesFrom, decidedOn, null, enteredAt);
    }
}
