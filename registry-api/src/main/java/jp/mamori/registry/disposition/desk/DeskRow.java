package jp.mamori.registry.disposition.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A row of {@code disposition} with what lists need of its open step and the content that is shown. */
@MappedEntity("disposition")
record DeskRow(
        @Id DispositionId id,
        DispositionKind kind,
        OrganisationId authority,
        State state,
        long version,
        @Nullable DispositionId arisesFrom,
        Instant updatedAt,
        @Nullable @BinaryUuid UUID openStep,
        @BinaryUuid UUID shownStep,
        @jakarta.annotation.Nullable byte @Nullable [] contentCt) {}
