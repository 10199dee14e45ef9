/**
 * What a browser needs to check certificates by itself, with and without a connection: the issuer's keys, status lists,
 * words, and the service worker that keeps them.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.verify.device;

import org.jspecify.annotations.NullMarked;
