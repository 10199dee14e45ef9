package jp.mamori.registry.organisation.reference;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code code_list}: one code of one list with its labels. */
@MappedEntity("code_list")
record CodeEntry(String list, @Id String code, String labelJa, String labelEn) {}
