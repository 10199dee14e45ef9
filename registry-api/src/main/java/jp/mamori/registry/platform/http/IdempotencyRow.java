package jp.mamori.registry.platform.http;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A row of {@code idempotency}, without its age. */
@MappedEntity("idempotency")
record IdempotencyRow(
        @Id byte[] caller,
        String route,
        String idemKey,
        byte[] bodyHmac,
        @Nullable @BinaryUuid UUID resource) {}
