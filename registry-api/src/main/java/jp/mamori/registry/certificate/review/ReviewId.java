package jp.mamori.registry.certificate.review;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** A possible match that officers decide. */
@IdPrefix("rev")
public record ReviewId(UUID value) implements Id {}
