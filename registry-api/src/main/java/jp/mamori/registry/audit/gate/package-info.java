/**
 * Whether events may be appended now; asked by {@code audit}, set by what keeps the log going.
 *
 * <p>Owns no table.
 */
@NullMarked
package jp.mamori.registry.audit.gate;

import org.jspecify.annotations.NullMarked;
