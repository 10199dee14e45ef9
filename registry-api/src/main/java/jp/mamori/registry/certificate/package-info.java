/**
 * Certificates: an applicant's request, its screening, the officers' reviews, what is issued, and how long it counts.
 *
 * <p>certificate.md; SD-JWT VC and Token Status List by the library {@code jp.mamori.certificate}.
 * The folders are the steps: {@code apply} (what the applicant does), {@code request} (states and slots),
 * {@code screening}, {@code review}, {@code link} (who is whom), {@code issue}, {@code status} (status lists),
 * {@code key}, {@code inspect} (every certificate checked again),
 * {@code bulk} (many ended at once), {@code content} (what a certificate states), {@code news} (what the register's changes end), {@code retention} (when a request is forgotten).
 * Owns the tables of migrations V070 and V120; called by {@code check} and over HTTP.
 */
@NullMarked
package jp.mamori.registry.certificate;

import org.jspecify.annotations.NullMarked;
