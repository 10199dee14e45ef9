/**
 * The life of a disposition: drafted, submitted, approved or returned, then corrected, stayed, resumed, annulled or expunged, each step proposed by one officer and decided by another (起案と決裁の分離).
 * Owns no table; {@code disposition.dossier} writes them.
 * Called by {@code disposition.desk}, by {@code disposition.proposal} and by fixtures.
 */
@NullMarked
package jp.mamori.registry.disposition.life;

import org.jspecify.annotations.NullMarked;
