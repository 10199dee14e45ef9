/**
 * Natural persons, their accounts and their roles, read in the transaction that acts.
 * Owns the tables {@code natural_person}, {@code account} and {@code membership}.
 * Called by every use case that asks who may do this.
 */
@NullMarked
package jp.mamori.registry.organisation.people;

import org.jspecify.annotations.NullMarked;
