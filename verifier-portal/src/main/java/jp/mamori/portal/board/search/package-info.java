/**
 * The search for a person by officers whose authority has a basis for it (教育職員性暴力等防止法7条ほか).
 * What was typed and what was found stay in the session: no address holds any of it.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.board.search;

import org.jspecify.annotations.NullMarked;
