package jp.mamori.registry.certificate.status;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A new index of a status list and when its turn comes. */
@MappedEntity("status_entry")
record EntryRow(@Id int listNo, int idx, int position, String state) {}
