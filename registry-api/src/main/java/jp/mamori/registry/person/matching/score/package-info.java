/**
 * The score of two prepared persons in bits, and its explanation as a waterfall of fields.
 *
 * <p>After Fellegi and Sunter: an agreement is worth what it is rare, a disagreement costs what it is unlikely for one person.
 * All weights are in one versioned file. Pure; owns no table; called by the matcher.
 */
@NullMarked
package jp.mamori.registry.person.matching.score;

import org.jspecify.annotations.NullMarked;
