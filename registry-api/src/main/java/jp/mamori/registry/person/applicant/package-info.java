/**
 * Applicants' particulars: what sign-in vouches for, and what the applicant declares (readings, former names, licence numbers, registered domicile).
 * Owns the table {@code applicant}; called by certificate, which takes a copy of the particulars into each request.
 */
@NullMarked
package jp.mamori.registry.person.applicant;

import org.jspecify.annotations.NullMarked;
