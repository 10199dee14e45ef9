package jp.mamori.registry.organisation;

import io.micronaut.serde.annotation.Serdeable;

/** An organisation as other resources name it. */
@Serdeable
public record OrganisationRef(OrganisationId id, String name, OrganisationKind kind) {}
