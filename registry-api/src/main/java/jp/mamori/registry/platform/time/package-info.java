/**
 * The clock, the calendar day in Japan and working days (Act on National Holidays).
 * Owns no table; called by all.
 */
@NullMarked
package jp.mamori.registry.platform.time;

import org.jspecify.annotations.NullMarked;
