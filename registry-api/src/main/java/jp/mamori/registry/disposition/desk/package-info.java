/**
 * The board officers' desk: what they read of their authority's dispositions and the HTTP routes by which they act.
 * Reads the tables {@code disposition} and {@code disposition_step}; another authority's disposition and an absent one answer the same.
 * Called over HTTP by drafters and approvers of the authority that records.
 */
@NullMarked
package jp.mamori.registry.disposition.desk;

import org.jspecify.annotations.NullMarked;
