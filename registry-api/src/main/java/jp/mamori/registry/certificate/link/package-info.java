/**
 * What officers found out about an applicant and a record: one person, or two.
 *
 * <p>certificate.md section 1: everything later about a linked record concerns the applicant.
 * Owns the tables {@code identity_link} and {@code different_person}; called by the other packages of
 * {@code certificate} only.
 */
@NullMarked
package jp.mamori.registry.certificate.link;

import org.jspecify.annotations.NullMarked;
