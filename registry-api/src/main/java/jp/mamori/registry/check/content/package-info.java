/**
 * What a certificate says, as an employer that checked it reads it.
 *
 * <p>docs/certificate.md: shown only where the certificate is genuine and made out to the employer.
 * Owns no table; the check alone calls it.
 */
@NullMarked
package jp.mamori.registry.check.content;

import org.jspecify.annotations.NullMarked;
