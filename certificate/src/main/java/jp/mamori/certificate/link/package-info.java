/**
 * The one URL form of a certificate: an address of ours, a fragment, and decimal digits that a QR code packs well.
 */
@NullMarked
package jp.mamori.certificate.link;

import org.jspecify.annotations.NullMarked;
