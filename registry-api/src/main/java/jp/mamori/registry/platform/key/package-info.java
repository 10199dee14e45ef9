/**
 * The life of the registry's keys: generated, published, active, retired, or compromised (ADR 0006).
 *
 * <p>Owns the table {@code service_key}.
 * The keys themselves are in {@code platform.crypto}'s keystore.
 * Whoever signs, wraps or hashes asks the {@link jp.mamori.registry.platform.key.KeyRing} which key; only the command
 * {@code ./mamori keys} moves a key on.
 */
@NullMarked
package jp.mamori.registry.platform.key;

import org.jspecify.annotations.NullMarked;
