/**
 * The licence administrators' list: what a dismissal makes them do with the licence (教育職員免許法 art. 10, 13 and 14).
 * Owns the table {@code licence_task}; listens to {@code RegisterChanged}.
 * Called by {@code disposition.life} and, over HTTP, by the boards' officers.
 */
@NullMarked
package jp.mamori.registry.disposition.licencetask;

import org.jspecify.annotations.NullMarked;
