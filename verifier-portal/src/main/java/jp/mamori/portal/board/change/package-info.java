/**
 * What officers do about a disposition that stands: stay and resume, reinstate, annul, expunge, return and take over.
 * Each page asks for what the registry wants stated and keeps what was typed where it refuses.
 */
@NullMarked
package jp.mamori.portal.board.change;

import org.jspecify.annotations.NullMarked;
