package jp.mamori.registry.certificate.request;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** A request for a certificate; also the file that owns its data key and its person. */
@Serdeable
@IdPrefix("req")
public record RequestId(UUID value) implements Id {}
