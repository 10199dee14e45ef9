/**
 * What certificates cost: signing and verifying beside OpenSSL on the same core, issuing and checking over HTTP with
 * everything on this machine, and ending a hundred thousand at once.
 *
 * <p>Started by {@code ./mamori bench certificate}; the limits are those of {@code docs/performance.md}.
 */
@NullMarked
package jp.mamori.benchmarks.certificate;

import org.jspecify.annotations.NullMarked;
