/**
 * Who looked at a person's data, shown to that person, each line with its proof from the transparency log.
 *
 * <p>Act on the Protection of Personal Information, article 33 (disclosure of records); audit-log.md.
 * Owns no table; only applicants ask.
 */
@NullMarked
package jp.mamori.registry.certificate.history;

import org.jspecify.annotations.NullMarked;
