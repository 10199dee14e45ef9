package jp.mamori.registry.disposition.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A row of {@code disposition_step}. */
@MappedEntity("disposition_step")
record DeskStepRow(
        @Id @BinaryUuid UUID id,
        DispositionId disposition,
        StepKind kind,
        StepState state,
        @BinaryUuid UUID proposedBy,
        @jakarta.annotation.Nullable byte @Nullable [] contentCt,
        @jakarta.annotation.Nullable byte @Nullable [] reasonCt,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt) {
    /** When the step came into its present state. */
    Instant at() {
        if (decidedAt != null) {
            return decidedAt;
        }
        return submittedAt == null ? createdAt : submittedAt;
    }
}
