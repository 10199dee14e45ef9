/**
 * Expunging (消去): proposed by one officer and approved by another, then the key is destroyed and the rows are emptied.
 * Source: architecture design, section 4.
 * Owns no table; {@code disposition.dossier} writes them.
 * Called by {@code disposition.desk} and by the clock.
 */
@NullMarked
package jp.mamori.registry.disposition.expunging;

import org.jspecify.annotations.NullMarked;
