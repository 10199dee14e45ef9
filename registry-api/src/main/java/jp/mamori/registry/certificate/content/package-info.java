/**
 * What a certificate for a request states, claim by claim, and for how long it is good.
 *
 * <p>certificate.md section 2.
 * Owns no table; called by {@code issue}.
 */
@NullMarked
package jp.mamori.registry.certificate.content;

import org.jspecify.annotations.NullMarked;
