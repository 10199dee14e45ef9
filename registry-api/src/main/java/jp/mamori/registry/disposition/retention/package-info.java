/**
 * The end of a disposition's forty years, and the public count of what was expunged.
 *
 * <p>domain.md section 3: kept for forty years from the date of the disposition.
 * Nothing goes by itself: a drafter has the due ones listed, another officer approves the list, and a job expunges them
 * one by one, each only if it is still as due as it was.
 * Owns the tables {@code retention_report} and {@code retention_item}; over HTTP and as a job.
 */
@NullMarked
package jp.mamori.registry.disposition.retention;

import org.jspecify.annotations.NullMarked;
