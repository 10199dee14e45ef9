package jp.mamori.registry.organisation;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** An organisation: an authority, an employer or one of its units. */
@IdPrefix("org")
public record OrganisationId(UUID value) implements Id {}
