/**
 * An employer checks a certificate that it was shown, and keeps the check.
 *
 * <p>certificate.md section 6: a check has always an outcome and the steps that led to it.
 * The check by number with name and date of birth, and its limits, come with a later issue; so do receipts.
 * Owns the table {@code check_record}; called over HTTP only.
 */
@NullMarked
package jp.mamori.registry.check;

import org.jspecify.annotations.NullMarked;
