/**
 * Strict readers for what strangers send: base64url, JSON, DEFLATE, each with an alphabet, a shape and a bound.
 *
 * <p>RFC 4648 section 5, RFC 8259, RFC 8725 section 3.
 * Used by the other packages of the library; of use outside it only to read more of the issuer's own documents.
 */
@NullMarked
package jp.mamori.certificate.strict;

import org.jspecify.annotations.NullMarked;
