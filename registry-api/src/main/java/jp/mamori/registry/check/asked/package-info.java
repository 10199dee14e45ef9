/**
 * What an employer asks to be checked, as it is sent and as it is understood.
 *
 * <p>Owns no table; the check calls it.
 */
@NullMarked
package jp.mamori.registry.check.asked;

import org.jspecify.annotations.NullMarked;
