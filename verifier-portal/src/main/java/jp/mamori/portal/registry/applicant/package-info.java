/**
 * What an applicant reads and writes: the own profile, requests, results, certificates, the access history.
 * Source: the registry's OpenAPI document.
 * It owns no table; the journey of the same door calls it.
 */
@NullMarked
package jp.mamori.portal.registry.applicant;

import org.jspecify.annotations.NullMarked;
