/** The certificate library that outsiders embed: format, strict verification, status lists. */
@NullMarked
package jp.mamori.certificate;

import org.jspecify.annotations.NullMarked;
