package jp.mamori.registry.disposition.dossier;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.disposition.DispositionId;

/** A disposition whose effect begins. */
@MappedEntity("disposition")
record DueRow(@Id DispositionId id) {}
