/**
 * The check by number, with name and date of birth, and what keeps anybody from guessing at either.
 *
 * <p>docs/certificate.md: five checks in a row whose details differ lock one number for one organisation for 24 hours;
 * 50 numbers a day that it may not check stop the route for the organisation until the next day.
 * An unknown number and one made out to somebody else take the same work and get the same answer.
 * Owns the tables {@code number_check_day} and {@code number_check_try}; the check calls it.
 */
@NullMarked
package jp.mamori.registry.check.number;

import org.jspecify.annotations.NullMarked;
