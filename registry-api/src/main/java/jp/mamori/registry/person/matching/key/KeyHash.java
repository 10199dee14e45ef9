package jp.mamori.registry.person.matching.key;

/** Turns a key's text into the stored number, under a key that is not in the database. */
@FunctionalInterface
public interface KeyHash {

    /** The number of a text; any 64 bits. */
    long of(String text);
}
