package jp.mamori.registry.person.screening;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Why one field speaks for or against a candidate.
 *
 * <p>{@code field} is NAME, BIRTH_DATE, LICENCE_NUMBER, SEX or DOMICILE; {@code ours} is the query's text as written, {@code theirs} the record's.
 * {@code relation} is EQUAL, FOLDED_EQUAL, READING_EQUAL, ORDER_SWAPPED, DIFFERENT or ABSENT, and {@code bits} is negative where the field speaks against.
 */
@Serdeable
public record Explanation(
        String field, @Nullable String ours, @Nullable String theirs, Relation relation, double bits) {

    /** How two writings are related. */
    public enum Relation {
        EQUAL,
        FOLDED_EQUAL,
        READING_EQUAL,
        ORDER_SWAPPED,
        DIFFERENT,
        ABSENT
    }

    @Override
    public String toString() {
        return "Explanation[" + field + ", " + relation + ", " + bits + "]";
    }
}
