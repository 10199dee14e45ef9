/**
 * The transparency log's files for everybody: checkpoint, proofs, and the page that verifies them offline.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.transparency;

import org.jspecify.annotations.NullMarked;
