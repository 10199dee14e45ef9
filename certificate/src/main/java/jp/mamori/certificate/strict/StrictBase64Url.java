package jp.mamori.certificate.strict;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Base64url without padding, in its one canonical spelling.
 *
 * <p>Refused: characters outside the alphabet, padding, white space, impossible lengths, and last characters with
 * stray bits.
 * Source: RFC 4648 sections 3.5 and 5, RFC 7515 section 2.
 */
public final class StrictBase64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final boolean[] ALPHABET = alphabet();

    private StrictBase64Url() {}

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    public static byte[] decode(String text) throws Refused {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ALPHABET.length || !ALPHABET[c]) {
                throw new Refused(Reason.ALPHABET);
            }
        }
        if (text.length() % 4 == 1) {
            throw new Refused(Reason.NOT_CANONICAL);
        }
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        byte[] decoded = DECODER.decode(ascii);
        if (!Arrays.equals(ENCODER.encode(decoded), ascii)) {
            throw new Refused(Reason.NOT_CANONICAL);
        }
        return decoded;
    }

    private static boolean[] alphabet() {
        boolean[] allowed = new boolean[128];
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            allowed[c] = true;
        }
        return allowed;
    }
}
