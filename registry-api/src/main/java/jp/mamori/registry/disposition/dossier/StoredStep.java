package jp.mamori.registry.disposition.dossier;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A four-eyes step as it is stored, content and papers sealed. */
@MappedEntity("disposition_step")
public record StoredStep(
        @Id @BinaryUuid UUID id,
        DispositionId disposition,
        StepKind kind,
        StepState state,
        @BinaryUuid UUID proposedBy,
        @jakarta.annotation.Nullable byte @Nullable [] contentCt,
        @jakarta.annotation.Nullable byte @Nullable [] reasonCt) {}
