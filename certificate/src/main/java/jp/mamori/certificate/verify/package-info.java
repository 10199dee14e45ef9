/**
 * Verification: eight outcomes, seven steps, and never an exception for bad input.
 *
 * <p>The library fetches nothing: keys and status lists are supplied by the caller.
 */
@NullMarked
package jp.mamori.certificate.verify;

import org.jspecify.annotations.NullMarked;
