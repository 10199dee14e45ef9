/**
 * A witness: a small separate process, run by another body, that cosigns a log's checkpoint only when it continues the last one.
 *
 * <p>C2SP tlog-witness; the JDK's own web server; own key, and one checkpoint as its state.
 * Started by {@code ./mamori witness}; knows no database and no person.
 */
@NullMarked
package jp.mamori.certificate.witness;

import org.jspecify.annotations.NullMarked;
