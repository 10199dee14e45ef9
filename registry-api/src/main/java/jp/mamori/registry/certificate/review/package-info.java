/**
 * Possible matches, decided by officers of the authority that owns the record, each apart from the others.
 *
 * <p>certificate.md section 1: nothing a machine decides is ever adverse, only people confirm a match.
 * Owns the tables {@code match_review} and {@code match_opinion}; called by the other packages of {@code certificate}.
 */
@NullMarked
package jp.mamori.registry.certificate.review;

import org.jspecify.annotations.NullMarked;
