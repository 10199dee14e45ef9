package jp.mamori.registry.disposition.expunging;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.disposition.DispositionId;

/** How much is sealed in the steps of a disposition. */
@MappedEntity("disposition_step")
record HeldRow(@Id DispositionId disposition, int contents, int papers) {}
