/**
 * The keyed hashes under which a person is found (matching design, section 3): rows of numbers that tell nothing without
 * a key of the keystore.
 * Owns the table {@code match_key}.
 * Called by {@code person.screening} only; every call runs in the caller's transaction.
 */
@NullMarked
package jp.mamori.registry.person.matchkey;

import org.jspecify.annotations.NullMarked;
