package jp.mamori.registry.disposition.register;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The one row of {@code register_clock}. */
@MappedEntity("register_clock")
record ClockRow(@Id int id, long tick) {}
