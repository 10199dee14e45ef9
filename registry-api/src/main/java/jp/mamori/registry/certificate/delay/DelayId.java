package jp.mamori.registry.certificate.delay;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** A lawful delay. */
@IdPrefix("dly")
public record DelayId(UUID value) implements Id {}
