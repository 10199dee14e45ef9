package jp.mamori.registry.certificate.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** A screening that was made, and what it rested on. */
@MappedEntity("screening")
record ScreeningRow(
        @Id @BinaryUuid UUID id,
        RequestId request,
        Instant screenedAt,
        String decision,
        double threshold,
        long files,
        int normVersion,
        int weightsVersion,
        int tablesVersion) {}
