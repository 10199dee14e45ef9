/**
 * How many writings of one person the matcher finds, how many innocents it troubles, how fast, beside its peers.
 *
 * <p>Main class {@link MatchingBench}. Registers and queries come from files or from the seeded generator.
 */
@NullMarked
package jp.mamori.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
