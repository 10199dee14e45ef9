/**
 * The end of the retention of forty years: a report first, expunged only when a second officer approved it.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.board.retention;

import org.jspecify.annotations.NullMarked;
