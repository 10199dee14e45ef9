/**
 * What an applicant declares: the reading, former names, licence numbers, registered domicile.
 * It owns no table; only browsers call it, and the request's pages show its rows.
 */
@NullMarked
package jp.mamori.portal.apply.names;

import org.jspecify.annotations.NullMarked;
