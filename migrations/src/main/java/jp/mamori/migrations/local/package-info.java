/**
 * Real MySQL servers on loopback for demo, tests and benchmarks; never for production.
 *
 * <p>A server is the unpacked MySQL Community 8.0 that Maven brings, or an installed one, see
 * {@link jp.mamori.migrations.local.LocalServers}.
 * Owns no table.
 * The demo's launcher, the tests of every module and the benchmarks may call it.
 */
@NullMarked
package jp.mamori.migrations.local;

import org.jspecify.annotations.NullMarked;
