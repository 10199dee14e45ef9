/** The file formats of the benchmark: CSV with or without byte-order mark, CRLF, quotes, UTF-8 or Shift_JIS. */
@NullMarked
package jp.mamori.benchmarks.matching.file;

import org.jspecify.annotations.NullMarked;
