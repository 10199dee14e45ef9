/**
 * The directory of authorities, employers and their units, which exists before anybody has an account.
 * Source of the kinds: 教育職員免許法, 児童福祉法, 私立学校法.
 * Owns the table {@code organisation}.
 * Called by every capability above; its lists are public.
 */
@NullMarked
package jp.mamori.registry.organisation.directory;

import org.jspecify.annotations.NullMarked;
