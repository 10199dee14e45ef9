/**
 * What officers propose about a recorded disposition: correct (訂正), stay (執行停止) and resume, annul (取消し).
 * Each is put before a second officer by {@code disposition.life}.
 * Called by {@code disposition.desk} and by fixtures.
 */
@NullMarked
package jp.mamori.registry.disposition.proposal;

import org.jspecify.annotations.NullMarked;
