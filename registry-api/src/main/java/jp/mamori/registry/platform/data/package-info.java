/**
 * What every repository shares: column types, contention and its bounded retry, one transaction around several steps.
 * Owns no table; called by repositories and controllers.
 */
@NullMarked
package jp.mamori.registry.platform.data;

import org.jspecify.annotations.NullMarked;
