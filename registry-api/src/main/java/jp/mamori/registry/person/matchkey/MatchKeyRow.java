package jp.mamori.registry.person.matchkey;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.platform.crypto.FileId;

/** The file that a hash in {@code match_key} leads to. */
@MappedEntity("match_key")
record MatchKeyRow(@Id FileId file, long k) {}
