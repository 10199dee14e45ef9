package jp.mamori.registry.disposition.licencetask;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.OrganisationId;

/** A licence action that arises from a dismissal and was recorded. */
@MappedEntity("disposition")
record LapseRow(@Id DispositionId id, OrganisationId authority, State state) {}
