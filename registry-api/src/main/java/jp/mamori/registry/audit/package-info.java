/**
 * The log of every write and every read of personal data, and each person's view of it.
 * Reads the tables that {@code outbox} writes; every use case that touches personal data appends to it.
 */
@NullMarked
package jp.mamori.registry.audit;

import org.jspecify.annotations.NullMarked;
