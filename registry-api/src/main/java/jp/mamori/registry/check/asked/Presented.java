package jp.mamori.registry.check.asked;

import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.token.CertificateToken;

/** A certificate as an employer was shown it. */
public sealed interface Presented {
    /** A token or a link, as text. */
    record Text(String text) implements Presented {
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** A token that was found in a page or a picture. */
    record Found(CertificateToken token) implements Presented {
        @Override
        public String toString() {
            return "Found[…]";
        }
    }

    /** A page or a picture in which no certificate could be read: checked as what it is, not genuine. */
    record Unreadable() implements Presented {}

    /** Its number only, read off a page or out on the telephone. */
    record Numbered(CertificateNumber number) implements Presented {
        @Override
        public String toString() {
            return "Numbered";
        }
    }
}
