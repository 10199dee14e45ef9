/**
 * Normal forms of a name's writing and of its sound: pure functions, total over every string, versioned as one.
 *
 * <p>Source: Unicode UAX #15 by ICU4J; MJ character tables and the reduction map (IPA, CC BY-SA 2.1 JP); reviewed tables
 * of this project. Owns no table of the database. Called by the matcher and by the tool that makes its tables.
 */
@NullMarked
package jp.mamori.registry.person.matching.text;

import org.jspecify.annotations.NullMarked;
