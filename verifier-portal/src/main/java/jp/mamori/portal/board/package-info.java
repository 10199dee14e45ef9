/**
 * The board's door: dispositions under four eyes, and possible matches decided by two officers apart.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.board;

import org.jspecify.annotations.NullMarked;
