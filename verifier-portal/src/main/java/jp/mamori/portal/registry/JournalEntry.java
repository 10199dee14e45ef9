package jp.mamori.portal.registry;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event on a file: who did or read what, when, for which purpose. */
@Serdeable
public record JournalEntry(
        String id,
        Instant at,
        String type,
        @Nullable String actorKind,
        @Nullable OrganisationRef organisation,
        @Nullable String role,
        @Nullable String purpose,
        @Nullable List<String> fields,
        @Nullable Map<String, Object> details,
        int file,
        long number) {}
