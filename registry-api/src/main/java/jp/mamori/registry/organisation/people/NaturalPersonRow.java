package jp.mamori.registry.organisation.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;

/** A row of {@code natural_person}. */
@MappedEntity("natural_person")
record NaturalPersonRow(@Id @BinaryUuid UUID id, byte[] displayCt) {}
