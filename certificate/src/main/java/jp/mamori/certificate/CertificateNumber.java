package jp.mamori.certificate;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The number of a certificate: unguessable, never sequential.
 *
 * <p>Twelve digits, the last a check digit; printed in groups of four ({@code 1234 5678 9018}).
 * Source: ISO/IEC 7064 MOD 11,10.
 */
public record CertificateNumber(String digits) {
    private static final int LENGTH = 12;
    private static final long PAYLOADS = 100_000_000_000L;

    /** Holds twelve digits whose check digit is right; throws otherwise. Text of strangers goes through parse. */
    public CertificateNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a certificate number");
        }
    }

    /** A number as a person types it: full-width digits, spaces and hyphens are understood. */
    public static Optional<CertificateNumber> parse(String typed) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        String digits =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u2010-\\u2015\\u2212\\u30FC-]", "");
        return isValid(digits) ? Optional.of(new CertificateNumber(digits)) : Optional.empty();
    }

    /** A number nobody can foresee; the database keeps it unique. */
    public static CertificateNumber random(SecureRandom random) {
        String payload = "%011d".formatted(random.nextLong(PAYLOADS));
        return new CertificateNumber(payload + checkDigit(payload));
    }

    /** The number in groups of four. */
    public String grouped() {
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    @Override
    public String toString() {
        return grouped();
    }

    private static boolean isValid(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        return digits.charAt(LENGTH - 1) == checkDigit(digits.substring(0, LENGTH - 1));
    }

    private static char checkDigit(String payload) {
        int product = 10;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (payload.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
