/**
 * Request codes: what an employer hands to an applicant so that employer, purpose and occasion of a request fill themselves in.
 * Owns the table {@code request_code}; called by certificate.
 */
@NullMarked
package jp.mamori.registry.organisation.requestcode;

import org.jspecify.annotations.NullMarked;
