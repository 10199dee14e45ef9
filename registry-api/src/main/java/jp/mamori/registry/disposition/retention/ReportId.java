package jp.mamori.registry.disposition.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** A list of dispositions whose retention is over. */
@Serdeable
@IdPrefix("rtn")
record ReportId(UUID value) implements Id {}
