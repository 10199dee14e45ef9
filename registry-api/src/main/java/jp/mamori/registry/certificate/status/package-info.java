/**
 * Status lists: which certificates still count, one bit each.
 *
 * <p>Token Status List (draft-ietf-oauth-status-list), certificate.md section 5.
 * Owns the tables {@code status_list} and {@code status_entry}; called by issuing and checks, and by anybody over HTTP.
 */
@NullMarked
package jp.mamori.registry.certificate.status;

import org.jspecify.annotations.NullMarked;
