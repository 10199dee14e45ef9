/**
 * Checking a certificate without signing in, from the certificate itself.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.verify;

import org.jspecify.annotations.NullMarked;
