/**
 * The token on the wire: the JWS gate, disclosures, and the claims written and read.
 *
 * <p>RFC 7515, RFC 8725, RFC 9901, draft-ietf-oauth-sd-jwt-vc.
 */
@NullMarked
package jp.mamori.certificate.token;

import org.jspecify.annotations.NullMarked;
