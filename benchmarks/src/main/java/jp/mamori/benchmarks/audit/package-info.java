/**
 * What the transparency log costs: the same transactions with it, without it, and with a hash chain in its place.
 *
 * <p>Runs on two real MySQL servers of its own, with all three in the same run; started by {@code ./mamori bench audit}.
 */
@NullMarked
package jp.mamori.benchmarks.audit;

import org.jspecify.annotations.NullMarked;
