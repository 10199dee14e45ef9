/**
 * A person prepared for comparison: every normal form of every name, date, place and licence number, made once.
 *
 * <p>Pure; owns no table. Made by the matcher from what was written; read by the keys and the score.
 */
@NullMarked
package jp.mamori.registry.person.matching.form;

import org.jspecify.annotations.NullMarked;
