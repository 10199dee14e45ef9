package jp.mamori.registry.certificate.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How often an authority searched for one person today. */
@MappedEntity("person_search_count")
record SearchCountRow(@Id long mark, int searches) {}
