package jp.mamori.certificate.transparency.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * Spellings of which there is only one: padded base64 without stray bits, and decimals without leading zeros.
 *
 * <p>Source: RFC 4648 section 4, C2SP tlog-checkpoint.
 */
public final class Canonical {
    private static final int MAX_DIGITS = 19;

    private Canonical() {}

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static byte[] bytes(String base64) throws ProofRejected {
        byte[] ascii = base64.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] decoded = Base64.getDecoder().decode(ascii);
            if (Arrays.equals(Base64.getEncoder().encode(decoded), ascii)) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            throw new ProofRejected(Flaw.NOT_CANONICAL);
        }
        throw new ProofRejected(Flaw.NOT_CANONICAL);
    }

    /** A decimal from 0 to 2^63 - 1. */
    public static long decimal(String digits) throws ProofRejected {
        boolean fits = !digits.isEmpty() && digits.length() <= MAX_DIGITS;
        if (!fits || digits.chars().anyMatch(c -> c < '0' || c > '9')) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            throw new ProofRejected(Flaw.NOT_CANONICAL);
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new ProofRejected(Flaw.SHAPE);
        }
    }
}
