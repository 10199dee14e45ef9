/**
 * Problem documents (RFC 9457) in the reader's language, for our own refusals and the framework's.
 * Owns no table; called by all.
 */
@NullMarked
package jp.mamori.registry.platform.problem;

import org.jspecify.annotations.NullMarked;
