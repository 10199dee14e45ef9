package jp.mamori.registry.certificate.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;

/** A screening that was made. */
@MappedEntity("screening")
record ScreeningRow(@Id @BinaryUuid UUID id) {}
