package jp.mamori.certificate;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a certificate: unguessable, never sequential.
 *
 * <p>Twelve digits, the last a check digit; printed in groups of four ({@code 1234 5678 9018}).
 * Source: ISO/IEC 7064 MOD 11,10.
 */
public record CertificateNumber(String digits) {
    private static final int LENGTH = 12;
    /** Characters that are looked at of what somebody typed. */
    public static final int LONGEST_TYPED = 64;

    private static final Pattern DIVIDERS = Pattern.compile("[\\s\\u2010-\\u2015\\u2212\\u30FC-]");
    private static final long PAYLOADS = 100_000_000_000L;

    /** Holds twelve digits whose check digit is right; throws otherwise. Text of strangers goes through parse. */
    public CertificateNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a certificate number");
        }
    }

    /** What was understood of a number as a person typed it. */
    public sealed interface Reading {
        /** A number that may exist. */
        record Number(CertificateNumber number) implements Reading {}

        /** Too short, too long, or not digits. */
        record NotTwelveDigits() implements Reading {}

        /** Twelve digits whose check digit is wrong: one is another, or two changed places. */
        record Mistyped() implements Reading {}
    }

    /** A number as a person types it: full-width digits, spaces and hyphens are understood. */
    public static Reading read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return new Reading.NotTwelveDigits();
        }
        String digits = DIVIDERS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        if (!isTwelveDigits(digits)) {
            return new Reading.NotTwelveDigits();
        }
        return isValid(digits) ? new Reading.Number(new CertificateNumber(digits)) : new Reading.Mistyped();
    }

    /** The same, for who does not need to know what is wrong with it. */
    public static Optional<CertificateNumber> parse(String typed) {
        return read(typed) instanceof Reading.Number(CertificateNumber number) ? Optional.of(number) : Optional.empty();
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

    private static boolean isTwelveDigits(String digits) {
        return digits.length() == LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isValid(String digits) {
        return isTwelveDigits(digits) && digits.charAt(LENGTH - 1) == checkDigit(digits.substring(0, LENGTH - 1));
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
