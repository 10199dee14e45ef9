/**
 * What may be stated to whom, what a screening found, and what follows from it for a request.
 *
 * <p>domain.md section 3 (disclosure basis), certificate.md section 1.
 * Owns the tables {@code disclosure_basis}, {@code request_record} and {@code slot_miss}; called by the other packages
 * of {@code certificate}.
 */
@NullMarked
package jp.mamori.registry.certificate.screening;

import org.jspecify.annotations.NullMarked;
