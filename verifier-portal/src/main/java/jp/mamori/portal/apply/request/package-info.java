/**
 * A request for a certificate: for whom and what for, where it stands, the result first and alone, the certificate.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.apply.request;

import org.jspecify.annotations.NullMarked;
