/**
 * Keys: the port through which bytes are signed, the issuer's public keys, and the fastest provider that loads.
 *
 * <p>RFC 7517, RFC 7518 section 3.4 (ES256 and nothing else).
 */
@NullMarked
package jp.mamori.certificate.key;

import org.jspecify.annotations.NullMarked;
