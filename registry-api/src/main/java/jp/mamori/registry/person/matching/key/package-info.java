/**
 * The keys under which a person is found with one indexed look-up, for a file and for a query.
 *
 * <p>Texts first, hashed by {@link KeyHash} under a key that is not in the database. {@link KeyIndex} holds the same keys in
 * memory for screening in batches. Owns no table of the database; {@code person} stores the rows in {@code match_key}.
 */
@NullMarked
package jp.mamori.registry.person.matching.key;

import org.jspecify.annotations.NullMarked;
