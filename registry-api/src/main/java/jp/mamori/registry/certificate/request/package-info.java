/**
 * A request for a certificate: its states, its slots and the one table behind it.
 *
 * <p>certificate.md section 1.
 * Owns the table {@code certificate_request}; called by the other packages of {@code certificate} only.
 */
@NullMarked
package jp.mamori.registry.certificate.request;

import org.jspecify.annotations.NullMarked;
