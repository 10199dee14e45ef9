/**
 * Inspects every certificate in the database again: what was signed, under which key, where it stands in a status list
 * and in the log, and that no number and no index was lost or used twice.
 *
 * <p>certificate.md sections 2 and 3; run by an operator or auditor with {@code ./mamori certificates check}, and at the
 * end of every test that leaves certificates.
 * Reads the tables of {@code issue}, {@code status}, {@code request} and {@code proof}; owns none and writes nothing but
 * the event that each certificate was opened.
 */
@NullMarked
package jp.mamori.registry.certificate.inspect;

import org.jspecify.annotations.NullMarked;
