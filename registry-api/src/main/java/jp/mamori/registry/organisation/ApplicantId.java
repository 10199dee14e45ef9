package jp.mamori.registry.organisation;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** Somebody who may ask for certificates about themselves; also the id of their file. */
@IdPrefix("apl")
public record ApplicantId(UUID value) implements Id {}
