/**
 * Finds the certificate in a PDF, or in a picture of a page, that a stranger hands over.
 *
 * <p>Bytes, pages, pixels and what inflates are bounded before anything is parsed.
 * Nothing that stands in the file is opened.
 */
@NullMarked
package jp.mamori.certificate.paper.reading;

import org.jspecify.annotations.NullMarked;
