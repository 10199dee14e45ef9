/**
 * The access log and the log of failures: a request id on every line, no personal data on any.
 * Owns no table; called by the problem package.
 */
@NullMarked
package jp.mamori.registry.platform.log;

import org.jspecify.annotations.NullMarked;
