package jp.mamori.registry.person.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.platform.crypto.FileId;

/** A row of {@code person_record}. */
@MappedEntity("person_record")
record PersonRow(@Id FileId file, byte[] contentCt) {}
