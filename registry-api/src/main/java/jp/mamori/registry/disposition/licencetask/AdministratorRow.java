package jp.mamori.registry.disposition.licencetask;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.organisation.OrganisationId;

/** A licence administrator that a dismissal concerned before. */
@MappedEntity("licence_task")
record AdministratorRow(@Id OrganisationId administrator) {}
