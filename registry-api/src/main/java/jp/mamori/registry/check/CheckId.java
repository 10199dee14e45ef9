package jp.mamori.registry.check;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** A check that an employer made. */
@IdPrefix("chk")
record CheckId(UUID value) implements Id {}
