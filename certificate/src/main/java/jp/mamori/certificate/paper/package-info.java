/**
 * A4 pages with the token inside, and reading them back.
 *
 * <p>Needs the optional dependencies PDFBox, qrcodegen and ZXing; nothing else in the library does.
 */
@NullMarked
package jp.mamori.certificate.paper;

import org.jspecify.annotations.NullMarked;
