/** What the matcher is measured against in the same run. */
@NullMarked
package jp.mamori.benchmarks.matching.peer;

import org.jspecify.annotations.NullMarked;
