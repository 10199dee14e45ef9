/**
 * HTTP conventions: entity tags (RFC 9110), idempotency keys, signed cursors, request ids.
 * Owns the table {@code idempotency}; called by controllers.
 */
@NullMarked
package jp.mamori.registry.platform.http;

import org.jspecify.annotations.NullMarked;
