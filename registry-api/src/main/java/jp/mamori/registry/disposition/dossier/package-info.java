/**
 * The dossier of a disposition: where it stands, the step that is open, and every change of either, compare-and-set.
 * Owns the tables {@code disposition} and {@code disposition_step}.
 * Called by {@code disposition.life} and {@code disposition.expunging}, inside their transactions.
 */
@NullMarked
package jp.mamori.registry.disposition.dossier;

import org.jspecify.annotations.NullMarked;
