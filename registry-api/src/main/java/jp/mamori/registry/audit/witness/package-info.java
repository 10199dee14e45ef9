/**
 * Has checkpoints cosigned by a witness that another body runs, and tells what follows when it does not happen.
 *
 * <p>C2SP tlog-witness and tlog-cosignature.
 * Writes {@code audit_cosignature} through {@code tree}; whoever issues certificates asks {@code Witnessing}.
 */
@NullMarked
package jp.mamori.registry.audit.witness;

import org.jspecify.annotations.NullMarked;
