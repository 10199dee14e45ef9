/**
 * What a supervising authority (所轄庁) sees of the employers under it: who has people enrolled, who signs in, who checks, who never does.
 *
 * <p>Figures only: nobody's data, no outcome of a check, no certificate.
 * Which authority supervises whom is the table {@code supervision_right}, with the law beside each row.
 * Owns that table; reads {@code organisation}, {@code membership}, {@code account} and {@code check_record}.
 * Called over HTTP only.
 */
@NullMarked
package jp.mamori.registry.check.supervision;

import org.jspecify.annotations.NullMarked;
