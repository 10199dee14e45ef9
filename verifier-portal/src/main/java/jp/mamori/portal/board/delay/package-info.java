/**
 * Lawful delays (表示の遅延): one officer asks, another decides, and the number of them is public.
 * Two officers, a legal basis and a longest time: see the registry's transparency log.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.board.delay;

import org.jspecify.annotations.NullMarked;
