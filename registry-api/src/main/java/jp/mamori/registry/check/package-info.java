/**
 * An employer checks a certificate that it was shown, and keeps the check.
 *
 * <p>certificate.md section 6: a check has always an outcome and the steps that led to it.
 * Each but one that could not tell has a signed receipt, which names no person.
 * Owns the table {@code check_record}; called over HTTP only.
 */
@NullMarked
package jp.mamori.registry.check;

import org.jspecify.annotations.NullMarked;
