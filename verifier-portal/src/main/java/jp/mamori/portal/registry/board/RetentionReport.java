package jp.mamori.portal.registry.board;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dispositions whose forty years are over, listed before anything happens to them. */
@Serdeable
public record RetentionReport(
        String id,
        String state,
        LocalDate decidedUntil,
        Instant proposedAt,
        boolean proposedByMe,
        @Nullable Instant decidedAt,
        @Nullable Instant doneAt,
        @Nullable List<Item> items) {

    public List<Item> all() {
        return items == null ? List.of() : items;
    }

    @Serdeable
    public record Item(
            String disposition,
            String kind,
            LocalDate decidedOn,
            @Nullable String outcome) {}

    @Serdeable
    public record Summary(String id, String state, Instant proposedAt) {}
}
