/**
 * Recomputes the whole log from its rows and names the sequence number of whatever does not fit.
 *
 * <p>Reads every table of {@code audit} and writes none; run by an operator or auditor with {@code ./mamori audit fsck}.
 */
@NullMarked
package jp.mamori.registry.audit.fsck;

import org.jspecify.annotations.NullMarked;
