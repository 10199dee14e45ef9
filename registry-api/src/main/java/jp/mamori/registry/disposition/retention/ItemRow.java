package jp.mamori.registry.disposition.retention;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import org.jspecify.annotations.Nullable;

/** A row of {@code retention_item} with what its disposition's row says. */
@MappedEntity("retention_item")
record ItemRow(
        @Id DispositionId disposition,
        DispositionKind kind,
        LocalDate decidedOn,
        @Nullable String outcome) {}
