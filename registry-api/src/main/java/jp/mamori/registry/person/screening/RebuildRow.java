package jp.mamori.registry.person.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import jp.mamori.registry.platform.crypto.FileId;
import org.jspecify.annotations.Nullable;

/** A row of {@code match_key_rebuild}: how far a rebuild is. */
@MappedEntity("match_key_rebuild")
record RebuildRow(
        @Id int normVersion,
        int hmacKeyId,
        long personsDone,
        long unreadable,
        @Nullable FileId clearedTo,
        @Nullable Instant finishedAt) {}
