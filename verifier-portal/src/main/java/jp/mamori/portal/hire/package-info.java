/**
 * The employer's door: checks with occasion, purpose and reference, request codes, people.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.hire;

import org.jspecify.annotations.NullMarked;
