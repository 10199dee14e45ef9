/**
 * The log of every write and every read of personal data, and each person's view of it.
 * Owns the tables {@code audit_outbox}, {@code audit_pending} and {@code subject_counter}; every use case that touches personal data appends to it.
 */
@NullMarked
package jp.mamori.registry.audit;

import org.jspecify.annotations.NullMarked;
