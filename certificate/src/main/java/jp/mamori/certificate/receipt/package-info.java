/**
 * Check receipts: what an employer can show of a check that it made.
 *
 * <p>Source: docs/certificate.md, "The receipt of a check".
 */
@NullMarked
package jp.mamori.certificate.receipt;

import org.jspecify.annotations.NullMarked;
