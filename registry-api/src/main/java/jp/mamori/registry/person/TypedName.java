package jp.mamori.registry.person;

import io.micronaut.serde.annotation.Serdeable;

/** A name and what it is to its bearer. */
@Serdeable
public record TypedName(NameType type, PersonName name) {
    @Override
    public String toString() {
        return "TypedName[" + type + ", redacted]";
    }
}
