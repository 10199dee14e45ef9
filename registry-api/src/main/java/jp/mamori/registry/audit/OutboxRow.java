package jp.mamori.registry.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;

/** A row of {@code audit_outbox}. */
@MappedEntity("audit_outbox")
record OutboxRow(
        @Id @BinaryUuid UUID id,
        String type,
        Instant occurredAt,
        @BinaryUuid UUID keyOwner,
        byte[] privateCt,
        byte[] commitment) {}
