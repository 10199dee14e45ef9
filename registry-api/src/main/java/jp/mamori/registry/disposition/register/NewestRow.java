package jp.mamori.registry.disposition.register;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import jp.mamori.registry.disposition.DispositionKind;

/** When a kind of disposition was last entered. */
@MappedEntity("disposition")
record NewestRow(@Id DispositionKind kind, Instant enteredAt) {}
