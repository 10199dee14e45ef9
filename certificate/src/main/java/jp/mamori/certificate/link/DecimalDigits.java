package jp.mamori.certificate.link;

import java.io.ByteArrayOutputStream;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;

/**
 * Bytes as decimal digits: each group of 7 bytes, read as one big-endian number, is 17 digits with leading zeros.
 *
 * <p>A last group of 1 to 6 bytes is 3, 5, 8, 10, 13 or 15 digits, so that the number of digits alone tells the
 * number of bytes and each text has one spelling.
 * Refused: another number of digits, another character, a group that is too large for its bytes.
 */
final class DecimalDigits {
    private static final int GROUP = 7;
    private static final int[] DIGITS = {0, 3, 5, 8, 10, 13, 15, 17};

    private DecimalDigits() {}

    static int lengthOf(int bytes) {
        return bytes / GROUP * DIGITS[GROUP] + DIGITS[bytes % GROUP];
    }

    static String encode(byte[] bytes) {
        StringBuilder digits = new StringBuilder(lengthOf(bytes.length));
        for (int at = 0; at < bytes.length; at += GROUP) {
            int count = Math.min(GROUP, bytes.length - at);
            long value = 0;
            for (int i = 0; i < count; i++) {
                value = (value << 8) | (bytes[at + i] & 0xff);
            }
            String group = Long.toString(value);
            digits.repeat('0', DIGITS[count] - group.length()).append(group);
        }
        return digits.toString();
    }

    static byte[] decode(String digits) throws Refused {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(digits.length() / 2);
        for (int at = 0; at < digits.length(); at += DIGITS[GROUP]) {
            int end = Math.min(digits.length(), at + DIGITS[GROUP]);
            write(bytes, number(digits, at, end), bytesOf(end - at));
        }
        return bytes.toByteArray();
    }

    private static int bytesOf(int digits) throws Refused {
        for (int count = 1; count <= GROUP; count++) {
            if (DIGITS[count] == digits) {
                return count;
            }
        }
        throw new Refused(Reason.LINK);
    }

    private static long number(String digits, int from, int to) throws Refused {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new Refused(Reason.LINK);
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static void write(ByteArrayOutputStream bytes, long value, int count) throws Refused {
        if (value >>> (8 * count) != 0) {
            throw new Refused(Reason.LINK);
        }
        for (int i = count - 1; i >= 0; i--) {
            bytes.write((int) (value >>> (8 * i)));
        }
    }
}
