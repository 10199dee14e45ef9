/**
 * The key ceremony: {@code ./mamori keys} makes, publishes, activates and retires the registry's keys, and takes those out
 * of use that others may have (ADR 0006, docs/operations.md).
 *
 * <p>Owns no table; each change is an event of the log.
 * Called from the command line only, by whoever runs the registry.
 */
@NullMarked
package jp.mamori.registry.key;

import org.jspecify.annotations.NullMarked;
