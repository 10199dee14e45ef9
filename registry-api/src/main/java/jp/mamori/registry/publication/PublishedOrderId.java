package jp.mamori.registry.publication;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** Identifies a published order; outside {@code ord_…}, so that it leads nobody to the disposition. */
@IdPrefix("ord")
record PublishedOrderId(UUID value) implements Id {}
