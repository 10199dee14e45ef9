/**
 * People as the registry knows them: names with type and reading, date of birth, sex, registered domicile (戸籍法) and licence numbers (教育職員免許法).
 * Value types only; the table {@code person_record} belongs to {@code person.screening}, {@code match_key} to {@code person.matchkey}, {@code applicant} to {@code person.applicant}.
 * Called by disposition, certificate and check.
 */
@NullMarked
package jp.mamori.registry.person;

import org.jspecify.annotations.NullMarked;
