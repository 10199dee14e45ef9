/**
 * Lawful delays: for at most 90 days a person is not shown that an authority looked at their data.
 *
 * <p>Act on the Protection of Personal Information, article 33 (2) (disclosure that would hinder); audit-log.md.
 * The events themselves are in the log from the first moment; only their being shown waits, and everybody sees how many wait.
 * Owns the table {@code access_delay}; {@code history} asks what to hold back.
 */
@NullMarked
package jp.mamori.registry.certificate.delay;

import org.jspecify.annotations.NullMarked;
