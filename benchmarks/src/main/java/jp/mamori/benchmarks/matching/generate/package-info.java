/** Makes persons and the ways in which one person is written differently; shares no code with the matcher, so that an error of the one cannot hide in the other. */
@NullMarked
package jp.mamori.benchmarks.matching.generate;

import org.jspecify.annotations.NullMarked;
