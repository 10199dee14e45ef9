/**
 * Makes the tables that the matcher ships: variants, mix-ups, readings, and how common names are.
 *
 * <p>Sources: npm {@code @mandel59/mojidata} 1.8.1, Debian {@code enamdict}, a list of surname counts, and the reviewed
 * tables beside this package; {@code sources/README.md} says how to have them. Runs by hand; a test makes the tables anew
 * where the sources are there. Owns no table of the database; nobody calls it.
 */
@NullMarked
package jp.mamori.benchmarks.tables;

import org.jspecify.annotations.NullMarked;
