/**
 * What happens to a request that nobody answers: two reminders, then it lapses.
 *
 * <p>certificate.md section 1: fourteen days, reminders on day 7 and 12.
 * Owns no table; runs as a job.
 */
@NullMarked
package jp.mamori.registry.certificate.lapse;

import org.jspecify.annotations.NullMarked;
