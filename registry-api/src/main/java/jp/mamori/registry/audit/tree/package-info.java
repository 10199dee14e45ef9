/**
 * The transparency log's tree: gives events their sequence number, signs checkpoints, has them witnessed, proves events.
 *
 * <p>RFC 6962 hashing, C2SP tlog-tiles, tlog-checkpoint, tlog-witness and tlog-proof, by the library's transparency package.
 * Speaks JDBC itself: a batch is a few statements over hundreds of rows, in one transaction.
 * Owns the tables {@code audit_leaf}, {@code audit_tile}, {@code audit_head}, {@code audit_checkpoint} and
 * {@code audit_cosignature}, and empties {@code audit_pending}.
 * Public are the log's files; a capability that shows people their events asks {@code EventProofs}.
 */
@NullMarked
package jp.mamori.registry.audit.tree;

import org.jspecify.annotations.NullMarked;
