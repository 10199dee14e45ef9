/**
 * Prepare, lint, sign: a certificate that was not linted cannot be signed.
 *
 * <p>Used by the issuing service only; keeps no state.
 */
@NullMarked
package jp.mamori.certificate.issue;

import org.jspecify.annotations.NullMarked;
