/**
 * Token Status Lists: written, read strictly, and remembered so that none can be rolled back.
 *
 * <p>draft-ietf-oauth-status-list.
 */
@NullMarked
package jp.mamori.certificate.status;

import org.jspecify.annotations.NullMarked;
