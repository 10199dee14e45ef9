package jp.mamori.registry.platform.id;

import java.math.BigInteger;
import java.util.Optional;

/** Sixteen bytes as 26 characters of Crockford's base32 in lower case, the two spare bits zero. */
final class Base32 {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int CHARACTERS = 26;
    private static final int BYTES = 16;
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    static String encode(byte[] block) {
        var number = new BigInteger(1, block);
        var text = new StringBuilder(CHARACTERS);
        for (var shift = (CHARACTERS - 1) * BITS; shift >= 0; shift -= BITS) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & MASK));
        }
        return text.toString();
    }

    /** Empty unless the text is exactly what {@link #encode} writes. */
    static Optional<byte[]> decode(String text) {
        if (text.length() != CHARACTERS) {
            return Optional.empty();
        }
        var number = BigInteger.ZERO;
        for (var i = 0; i < CHARACTERS; i++) {
            var digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(digit));
        }
        return number.bitLength() > BYTES * Byte.SIZE ? Optional.empty() : Optional.of(padded(number));
    }

    private static byte[] padded(BigInteger number) {
        var bytes = new byte[BYTES];
        for (var i = 0; i < BYTES; i++) {
            bytes[BYTES - 1 - i] = number.shiftRight(i * Byte.SIZE).byteValue();
        }
        return bytes;
    }
}
