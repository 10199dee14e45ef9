/**
 * Typed identifiers: UUIDv7 inside (RFC 9562), opaque prefixed text outside (ADR-0003).
 * Owns no table; called by all.
 */
@NullMarked
package jp.mamori.registry.platform.id;

import org.jspecify.annotations.NullMarked;
