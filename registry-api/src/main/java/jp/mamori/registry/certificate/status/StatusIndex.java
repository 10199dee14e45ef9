package jp.mamori.registry.certificate.status;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One index of one of our status lists; given out once, burnt ones included. */
@MappedEntity("status_entry")
public record StatusIndex(@Id int listNo, int idx) {}
