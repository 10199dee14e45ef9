/**
 * What an officer may say of a possible match, and on what it may rest.
 *
 * <p>Used by reviews and by what follows from them; owns no table.
 */
@NullMarked
package jp.mamori.registry.certificate.review.decision;

import org.jspecify.annotations.NullMarked;
