/** Accuracy and speed, measured with peers in the same run. */
@NullMarked
package jp.mamori.benchmarks;

import org.jspecify.annotations.NullMarked;
