/**
 * Ends many certificates at once, because something was wrong with all that were issued in a time.
 *
 * <p>certificate.md section 5; run by an operator with {@code ./mamori certificates supersede}.
 * Owns no table.
 */
@NullMarked
package jp.mamori.registry.certificate.bulk;

import org.jspecify.annotations.NullMarked;
