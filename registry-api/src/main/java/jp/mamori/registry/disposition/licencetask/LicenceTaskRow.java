package jp.mamori.registry.disposition.licencetask;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A row of {@code licence_task} that is still open. */
@MappedEntity("licence_task")
record LicenceTaskRow(
        @Id @BinaryUuid UUID id,
        DispositionId dismissal,
        TaskKind kind,
        @Nullable DispositionId disposition,
        LocalDate dueOn) {}
