/**
 * Writes sealed events by the hundred, in as few statements as there are tables.
 *
 * <p>Speaks JDBC itself: a page that was read is dozens of events, and each is counted, stored and queued.
 * Owns the tables {@code audit_outbox}, {@code audit_pending} and {@code subject_counter}; only {@code audit} calls it.
 */
@NullMarked
package jp.mamori.registry.audit.outbox;

import org.jspecify.annotations.NullMarked;
