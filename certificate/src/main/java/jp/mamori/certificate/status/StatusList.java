package jp.mamori.certificate.status;

import java.util.BitSet;
import jp.mamori.certificate.strict.BoundedInflater;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictBase64Url;

/**
 * The statuses of a list: 1, 2, 4 or 8 bits each, the first status in the least significant bits of the first byte.
 *
 * <p>We write lists of one bit: 0 is valid, 1 is invalid; a third value would leak why.
 * Source: draft-ietf-oauth-status-list section 4.
 */
public final class StatusList {
    /** How many statuses a list of ours holds. */
    public static final int DEFAULT_SIZE = 131_072;

    /** The most bytes that a list of anybody may inflate to. */
    public static final int MAX_BYTES = 1 << 20;

    private final int bits;
    private final byte[] bytes;

    private StatusList(int bits, byte[] bytes) {
        this.bits = bits;
        this.bytes = bytes;
    }

    /** A list of one bit each, invalid where the set says so; the size is a multiple of 8. */
    public static StatusList ofInvalid(BitSet invalid, int size) {
        if (size <= 0 || size % 8 != 0 || size / 8 > MAX_BYTES || invalid.length() > size) {
            throw new IllegalArgumentException("a status list holds a multiple of 8 statuses, and all that are set");
        }
        byte[] bytes = new byte[size / 8];
        byte[] set = invalid.toByteArray();
        System.arraycopy(set, 0, bytes, 0, set.length);
        return new StatusList(1, bytes);
    }

    static StatusList read(long bits, String compressed) throws Refused {
        if (bits != 1 && bits != 2 && bits != 4 && bits != 8) {
            throw new Refused(Reason.STATUS_LIST_REFUSED);
        }
        return new StatusList((int) bits, BoundedInflater.inflateZlib(StrictBase64Url.decode(compressed), MAX_BYTES));
    }

    public int size() {
        return bytes.length * 8 / bits;
    }

    public int bits() {
        return bits;
    }

    /** The status at an index: 0 is valid. Refused: an index outside the list. */
    public int get(int index) throws Refused {
        if (index < 0 || index >= size()) {
            throw new Refused(Reason.STATUS_INDEX);
        }
        int firstBit = index * bits;
        return bytes[firstBit / 8] >> firstBit % 8 & (1 << bits) - 1;
    }

    /** The list as it stands in a token: zlib and base64url. */
    String compressed() {
        return StrictBase64Url.encode(BoundedInflater.deflateZlib(bytes));
    }
}
