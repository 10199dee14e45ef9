package jp.mamori.registry.person.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.platform.crypto.FileId;

/** A row of {@code match_key} that a look-up met: the hash and the file it leads to. */
@MappedEntity("match_key")
record MatchKeyRow(@Id long k, FileId file) {}
