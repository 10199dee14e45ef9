/**
 * Issuing: the intent stored first, the lint, the signature, the certificate; and what ends a certificate.
 *
 * <p>certificate.md sections 1 and 3.
 * Owns the tables {@code certificate_intent} and {@code certificate}; called by the other packages of
 * {@code certificate}.
 */
@NullMarked
package jp.mamori.registry.certificate.issue;

import org.jspecify.annotations.NullMarked;
