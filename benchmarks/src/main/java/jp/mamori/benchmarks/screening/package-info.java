/** Measures the registry's own screening through MySQL: keys, one look-up, opening, scoring and the log, as in production. */
@NullMarked
package jp.mamori.benchmarks.screening;

import org.jspecify.annotations.NullMarked;
