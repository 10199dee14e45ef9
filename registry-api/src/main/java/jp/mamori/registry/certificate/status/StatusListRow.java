package jp.mamori.registry.certificate.status;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A status list as its row stands; {@code changes} and {@code signedChanges} differ while a change waits to be signed. */
@MappedEntity("status_list")
record StatusListRow(
        @Id int listNo,
        Instant createdAt,
        long changes,
        long signedChanges,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @io.micronaut.core.annotation.Nullable byte @Nullable [] token) {
    boolean isDue(Instant now, Duration oldest, String keyId) {
        return signedAt == null
                || !keyId.equals(signedBy)
                || changes != signedChanges
                || !signedAt.plus(oldest).isAfter(now);
    }

    @Override
    public String toString() {
        return "StatusListRow[" + listNo + "]";
    }
}
