/**
 * The Merkle tree: hashing, its growing edge, tiles, and proofs of inclusion and of consistency.
 *
 * <p>RFC 6962 section 2.1, RFC 9162 section 2.1, C2SP tlog-tiles.
 * Needs the JDK only; owns no table; anybody may call it.
 */
@NullMarked
package jp.mamori.certificate.transparency.tree;

import org.jspecify.annotations.NullMarked;
