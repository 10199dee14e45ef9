package jp.mamori.portal.registry;

import io.micronaut.serde.annotation.Serdeable;

/** A role that a person has in an organisation. */
@Serdeable
public record Membership(OrganisationRef organisation, String role) {}
