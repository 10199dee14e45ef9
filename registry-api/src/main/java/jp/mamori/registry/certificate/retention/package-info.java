/**
 * How long an applicant's request is kept, and its end: a register of innocents must not grow.
 *
 * <p>domain.md section 3: while its certificate lives, at most to the re-check year, and thirty days more.
 * Then its person, match keys, evidence and sealed texts are deleted and its data key is destroyed.
 * What stays of it is that a number and a status index were used.
 * Source: Act on the Protection of Personal Information, article 22.
 * Owns no table; runs as a job, and tells an applicant until when a request is kept.
 */
@NullMarked
package jp.mamori.registry.certificate.retention;

import org.jspecify.annotations.NullMarked;
