package jp.mamori.registry.platform.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code job_lease}. */
@MappedEntity("job_lease")
record JobLeaseRow(
        @Id String name, @Nullable String holder, @Nullable Instant heldUntil, Instant nextRunAt) {}
