/** Flyway migrations of the two databases, runnable alone. */
@NullMarked
package jp.mamori.migrations;

import org.jspecify.annotations.NullMarked;
