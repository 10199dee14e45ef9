/**
 * Dates of birth as people write them: western, Japanese eras, impossible ones with every legal re-reading.
 *
 * <p>Source of the eras: the orders of the Cabinet and 太政官布告 that began each. Pure functions; owns no table; called by
 * the matcher.
 */
@NullMarked
package jp.mamori.registry.person.matching.date;

import org.jspecify.annotations.NullMarked;
