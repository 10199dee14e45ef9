/**
 * What every capability stands on: ids, problems, HTTP conventions, field encryption, jobs, time.
 * Owns the tables {@code idempotency} and {@code job_lease} and the vault's {@code file_key}.
 * Called by all packages and calls none of them.
 */
@NullMarked
package jp.mamori.registry.platform;

import org.jspecify.annotations.NullMarked;
