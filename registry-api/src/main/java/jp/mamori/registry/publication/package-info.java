/**
 * Orders against babysitters and unlicensed childcare facilities as the public may see them, from the first to the last day of publication (児童福祉法 art. 59).
 * Owns the table {@code published_order}; listens to {@code RegisterChanged}.
 * Called over HTTP by anybody.
 */
@NullMarked
package jp.mamori.registry.publication;

import org.jspecify.annotations.NullMarked;
