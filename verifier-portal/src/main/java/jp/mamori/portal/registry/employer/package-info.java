/**
 * What an employer reads and writes: checks, request codes, members.
 * Source: the registry's OpenAPI document.
 * It owns no table; the journey of the same door calls it.
 */
@NullMarked
package jp.mamori.portal.registry.employer;

import org.jspecify.annotations.NullMarked;
