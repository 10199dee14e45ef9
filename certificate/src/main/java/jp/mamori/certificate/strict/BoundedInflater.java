package jp.mamori.certificate.strict;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * DEFLATE with a bound on what comes out.
 *
 * <p>Inflation stops at the bound, so a bomb costs the bound and no more.
 * Refused: corrupt or truncated data, a preset dictionary, bytes after the end, and in raw data set bits after it.
 * Source: RFC 1950 (zlib), RFC 1951 (raw).
 */
public final class BoundedInflater {
    private static final int CHUNK = 8_192;

    private BoundedInflater() {}

    public static byte[] inflateZlib(byte[] compressed, int limit) throws Refused {
        return inflate(compressed, limit, false);
    }

    public static byte[] inflateRaw(byte[] compressed, int limit) throws Refused {
        byte[] plain = inflate(compressed, limit, true);
        if (highestBitSaysNothing(compressed, limit, plain)) {
            throw new Refused(Reason.COMPRESSION);
        }
        return plain;
    }

    public static byte[] deflateZlib(byte[] plain) {
        return deflate(plain, false);
    }

    public static byte[] deflateRaw(byte[] plain) {
        return deflate(plain, true);
    }

    private static byte[] inflate(byte[] compressed, int limit, boolean raw) throws Refused {
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(compressed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, CHUNK));
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished()) {
                    throw new Refused(Reason.COMPRESSION);
                }
                if (out.size() + count > limit) {
                    throw new Refused(Reason.TOO_LONG);
                }
                out.write(chunk, 0, count);
            }
            if (inflater.getRemaining() != 0) {
                throw new Refused(Reason.COMPRESSION);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new Refused(Reason.COMPRESSION);
        } finally {
            inflater.end();
        }
    }

    /** Whether the last byte's highest bit stands after the end: without it the same comes out. */
    private static boolean highestBitSaysNothing(byte[] compressed, int limit, byte[] plain) {
        byte[] without = compressed.clone();
        int last = without.length - 1;
        without[last] ^= (byte) Integer.highestOneBit(without[last] & 0xff);
        if (without[last] == compressed[last]) {
            return false;
        }
        try {
            return Arrays.equals(inflate(without, limit, true), plain);
        } catch (Refused e) {
            return false;
        }
    }

    private static byte[] deflate(byte[] plain, boolean raw) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
