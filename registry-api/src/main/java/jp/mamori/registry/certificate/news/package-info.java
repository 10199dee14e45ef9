/**
 * Holds what changes in the register against requests, intents and certificates that are alive.
 *
 * <p>certificate.md section 1: a record that takes effect is matched against live certificates, and a change of a
 * linked record ends them.
 * Owns the table {@code register_news}; called by nobody, it listens to {@code disposition}.
 */
@NullMarked
package jp.mamori.registry.certificate.news;

import org.jspecify.annotations.NullMarked;
