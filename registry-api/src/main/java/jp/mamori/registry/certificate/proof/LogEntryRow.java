package jp.mamori.registry.certificate.proof;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;

/** A row of {@code certificate_log_entry}. */
@MappedEntity("certificate_log_entry")
record LogEntryRow(
        @Id @BinaryUuid UUID id,
        byte[] payloadHash,
        @BinaryUuid UUID event) {}
