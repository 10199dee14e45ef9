/**
 * The transparency log's tree, proofs, signed checkpoints and cosignatures, for whoever wants to check the log without us.
 *
 * <p>RFC 6962 section 2.1 (hashing and proofs), RFC 9162 section 2.1 (verification), C2SP signed-note, tlog-checkpoint,
 * tlog-cosignature, tlog-tiles and tlog-proof; Ed25519 (RFC 8032) only.
 * Needs the JDK and nothing else; owns no table; anybody may call it.
 * An index and a tree size are never taken from a proof alone: they count only through a checkpoint whose signatures hold.
 */
@NullMarked
package jp.mamori.certificate.transparency;

import org.jspecify.annotations.NullMarked;
