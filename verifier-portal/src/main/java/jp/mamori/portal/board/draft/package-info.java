/**
 * Drafting and correcting a disposition (起案・訂正), one thing per page, and what it says as rows to read or to compare.
 * Called by {@code portal.board}.
 */
@NullMarked
package jp.mamori.portal.board.draft;

import org.jspecify.annotations.NullMarked;
