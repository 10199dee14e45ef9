package jp.mamori.certificate.paper.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * Looks at the streams of a PDF before it is parsed, because a parser inflates them whole.
 *
 * <p>Each compressed stream is inflated without being kept, also within itself, and all of them together have one
 * budget; an encrypted document hides its streams and is not looked at.
 * What is compressed in another way is bounded by the process that reads it.
 */
final class PdfBounds {
    static final long BUDGET = 64L << 20;

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] ENCRYPT = {'/', 'E', 'n', 'c', 'r', 'y', 'p', 't'};
    private static final int LEVELS = 3;
    private static final int MAX_STREAMS = 5_000;

    private final byte[] bytes;
    private final byte[] sink = new byte[16_384];
    private long left = BUDGET;

    private PdfBounds(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean allow(byte[] bytes) {
        return find(bytes, ENCRYPT, 0) < 0 && new PdfBounds(bytes).streamsFit();
    }

    private boolean streamsFit() {
        int streams = 0;
        for (int at = find(bytes, STREAM, 0); at >= 0; at = find(bytes, STREAM, at + STREAM.length)) {
            int start = at + STREAM.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                start++;
            }
            if (++streams > MAX_STREAMS || !fits(start)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int start) {
        for (int level = 1; level <= LEVELS; level++) {
            long count = inflated(start, level);
            left -= count;
            if (left < 0) {
                return false;
            }
            if (count == 0) {
                return true;
            }
        }
        return true;
    }

    /** How many bytes come out of so many inflations, until the data ends, is bad, or breaks the budget. */
    private long inflated(int start, int levels) {
        InputStream in = new ByteArrayInputStream(bytes, start, bytes.length - start);
        for (int i = 0; i < levels; i++) {
            in = new BufferedInputStream(new InflaterInputStream(in));
        }
        long count = 0;
        try (InputStream inflating = in) {
            int read = inflating.read(sink);
            while (read > 0 && count <= left) {
                count += read;
                read = inflating.read(sink);
            }
        } catch (IOException endOfData) {
            return count;
        }
        return count;
    }

    private static int find(byte[] bytes, byte[] word, int from) {
        for (int at = from; at <= bytes.length - word.length; at++) {
            if (bytes[at] == word[0] && Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
                return at;
            }
        }
        return -1;
    }
}
