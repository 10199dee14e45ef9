/**
 * The issuer's keys: who signs certificates and status lists, and the public documents with which anybody verifies them.
 *
 * <p>SD-JWT VC (draft-ietf-oauth-sd-jwt-vc section 5) and RFC 7517.
 * Which key signs is the key ring's to say (platform.key).
 * Owns no table; used by issuing, status lists and checks.
 */
@NullMarked
package jp.mamori.registry.certificate.key;

import org.jspecify.annotations.NullMarked;
