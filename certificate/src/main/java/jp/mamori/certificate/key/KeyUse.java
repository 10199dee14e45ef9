package jp.mamori.certificate.key;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a key of the issuer signs; a signature by a key for something else does not count.
 *
 * <p>Written in a JWK as the member {@code signs}, in lower case; a key without it signs certificates.
 */
public enum KeyUse {
    /** Certificates and status lists. */
    CERTIFICATE,
    /** Check receipts. */
    RECEIPT;

    /** The value of the member {@code signs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KeyUse> ofCode(String code) {
        return Arrays.stream(values()).filter(use -> use.code().equals(code)).findFirst();
    }
}
