/**
 * What a disposition says: the fields of each kind, their code lists, bounds and rules (domain design, section 4).
 * Owns no table; called by {@code disposition.life}, {@code disposition.register} and {@code publication}.
 */
@NullMarked
package jp.mamori.registry.disposition.content;

import org.jspecify.annotations.NullMarked;
