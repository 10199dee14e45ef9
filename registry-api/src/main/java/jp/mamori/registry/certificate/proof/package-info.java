/**
 * Shows that the issue of a certificate stands in the transparency log, to whoever holds the certificate.
 *
 * <p>C2SP tlog-proof; certificate.md section 2 (claim {@code log}).
 * Owns the table {@code certificate_log_entry}; {@code issue} writes to it, anybody may ask.
 */
@NullMarked
package jp.mamori.registry.certificate.proof;

import org.jspecify.annotations.NullMarked;
