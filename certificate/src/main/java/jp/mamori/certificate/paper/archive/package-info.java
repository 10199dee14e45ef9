/**
 * What makes a page a document that lasts: PDF/A-3a with its token attached, tagged for screen readers, of one size,
 * and signed.
 *
 * <p>Source: ISO 19005-3, ISO 32000-1 sections 14.7 and 14.8, ETSI EN 319 142-1 (PAdES).
 */
@NullMarked
package jp.mamori.certificate.paper.archive;

import org.jspecify.annotations.NullMarked;
