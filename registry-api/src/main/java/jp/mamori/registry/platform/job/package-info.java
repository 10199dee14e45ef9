/**
 * Scheduled jobs that run on one node at a time.
 * Owns the table {@code job_lease}; jobs themselves live in their capability.
 */
@NullMarked
package jp.mamori.registry.platform.job;

import org.jspecify.annotations.NullMarked;
