/**
 * Questions: their fields, what was typed, and what is wrong with it, defined once for showing and for judging.
 * Source: portal patterns (one question a page, error summary, what was typed stays); calendars after JIS X 7108.
 * It owns no table; the journeys call it.
 */
@NullMarked
package jp.mamori.portal.form;

import org.jspecify.annotations.NullMarked;
