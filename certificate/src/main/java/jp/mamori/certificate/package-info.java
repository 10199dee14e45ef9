/**
 * The certificate and its parts as plain values: what a certificate says, before it is written or after it was verified.
 *
 * <p>Format: docs/certificate.md; SD-JWT VC (draft-ietf-oauth-sd-jwt-vc) over RFC 9901.
 * Owns no table, needs Nimbus and the JDK only, and may be used by anybody, also outside Mamori.
 */
@NullMarked
package jp.mamori.certificate;

import org.jspecify.annotations.NullMarked;
