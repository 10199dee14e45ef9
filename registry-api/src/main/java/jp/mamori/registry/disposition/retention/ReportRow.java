package jp.mamori.registry.disposition.retention;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A row of {@code retention_report}. */
@MappedEntity("retention_report")
record ReportRow(
        @Id ReportId id,
        OrganisationId authority,
        LocalDate decidedUntil,
        ReportState state,
        @BinaryUuid UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant doneAt,
        long version) {}
