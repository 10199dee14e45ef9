/**
 * The applicant's door: names, requests, the result first and alone, certificates, who looked.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.apply;

import org.jspecify.annotations.NullMarked;
