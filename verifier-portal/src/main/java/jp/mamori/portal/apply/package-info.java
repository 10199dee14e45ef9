/**
 * The applicant's door: the home page and who looked; names and requests are sub-packages.
 * It owns no table; only browsers call it.
 */
@NullMarked
package jp.mamori.portal.apply;

import org.jspecify.annotations.NullMarked;
