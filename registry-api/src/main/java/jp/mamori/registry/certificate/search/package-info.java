/**
 * Searches for a person by officers of the authorities that administer licences, re-grant them or hire (教育職員免許法, Act 57/2021).
 *
 * <p>Only what the table {@code disclosure_basis} names for the authority's kind and the purpose is found, in force only.
 * Owns the table {@code person_search_count}; called by nobody.
 */
@NullMarked
package jp.mamori.registry.certificate.search;

import org.jspecify.annotations.NullMarked;
