package jp.mamori.portal.registry;

import io.micronaut.serde.annotation.Serdeable;

/** An organisation by its opaque id, with the name to show. */
@Serdeable
public record OrganisationRef(String id, String name, String kind) {}
