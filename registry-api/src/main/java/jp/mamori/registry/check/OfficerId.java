package jp.mamori.registry.check;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** The person who checked, as a receipt names them: by an id that tells nobody who it is. */
@IdPrefix("ofc")
record OfficerId(UUID value) implements Id {}
