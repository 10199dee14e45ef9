/**
 * Finding a person: sealed persons, the keyed hashes that lead to them, and the one method that screens (matching design, sections 2 to 4).
 * Owns the tables {@code person_record} and {@code match_key_rebuild}.
 * Called by disposition, which records, and by certificate, which screens; every call runs in the caller's transaction.
 */
@NullMarked
package jp.mamori.registry.person.screening;

import org.jspecify.annotations.NullMarked;
