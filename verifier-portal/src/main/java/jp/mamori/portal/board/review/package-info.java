/**
 * Possible matches (該当の可能性): the list by urgency, and one with both people side by side, the waterfall of what agrees
 * and differs, the officer's own opinion, and the question to the applicant.
 * certificate.md section 1: two decide apart, and nothing that a machine computes decides.
 * Called by {@code portal.board}; its waterfall also by the search.
 */
@NullMarked
package jp.mamori.portal.board.review;

import org.jspecify.annotations.NullMarked;
