/**
 * What an applicant does: ask for a certificate, see the result first, answer it, and take the certificate.
 *
 * <p>certificate.md section 1, docs/api.
 * Owns no table of its own; called over HTTP only.
 */
@NullMarked
package jp.mamori.registry.certificate.apply;

import org.jspecify.annotations.NullMarked;
