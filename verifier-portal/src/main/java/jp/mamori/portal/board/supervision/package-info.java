/**
 * What a supervising authority (所轄庁) sees: how the employers under it use the registry, in figures.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.board.supervision;

import org.jspecify.annotations.NullMarked;
