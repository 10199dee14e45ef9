/**
 * Finds the same person however the name is written: normal forms, keys, a score in bits that explains itself.
 *
 * <p>Pure functions: no database, no clock of its own, no log. {@code Matcher} is the way in; what a decision rests on is
 * versioned ({@code Versions}) so that it can be replayed.
 * Sources: the design of the matcher (docs/matching.md), MJ character tables, ENAMDICT; licences are beside the tables.
 * Owns no table of the database. Called by the screening of {@code person} and by the benchmark.
 */
@NullMarked
package jp.mamori.registry.person.matching;

import org.jspecify.annotations.NullMarked;
