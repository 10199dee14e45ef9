/**
 * Flyway migrations of the two databases, runnable alone, and a real MySQL for demo and tests.
 *
 * <p>Owns no table: each capability owns the tables of its own migration file under {@code db/registry} and
 * {@code db/vault}.
 * Operators run {@link jp.mamori.migrations.Migrate}; the demo and the tests of every module call
 * {@link jp.mamori.migrations.local.LocalServers}.
 * In production the migrator's account is apart from the application's.
 */
@NullMarked
package jp.mamori.migrations;

import org.jspecify.annotations.NullMarked;
