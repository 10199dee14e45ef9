package jp.mamori.registry.certificate.issue;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** What is going to be signed; never shown outside. */
@IdPrefix("int")
record IntentId(UUID value) implements Id {}
