package jp.mamori.registry.disposition.register;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.OrganisationId;

/** What of a disposition is not sealed: its kind, its authority and where it stands. */
@MappedEntity("disposition")
public record Head(@Id DispositionId id, DispositionKind kind, OrganisationId authority, State state) {}
