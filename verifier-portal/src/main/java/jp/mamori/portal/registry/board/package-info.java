/**
 * What boards read and write: dispositions, licence tasks, reviews of possible matches; and what supervisors read.
 * Source: the registry's OpenAPI document.
 * It owns no table; the journey of the same door calls it.
 */
@NullMarked
package jp.mamori.portal.registry.board;

import org.jspecify.annotations.NullMarked;
