package jp.mamori.benchmarks.matching.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file: UTF-8 with or without byte-order mark, or Shift_JIS; anything else is refused rather than guessed.
 *
 * <p>A wrong guess would turn every name into another one and every answer into a silent "none".
 * A lone surrogate in UTF-8 (ED A0 80 to ED BF BF) is read as a character that nobody can read.
 * Source: RFC 3629; Shift_JIS as Windows writes it (windows-31j).
 */
final class DecodeText {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");

    private DecodeText() {}

    static String of(String name, byte[] bytes) throws BadFile {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new BadFile(name, 1, "is UTF-16; save the file as UTF-8");
        }
        boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        byte[] plain = withoutSurrogates(marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes);
        String text;
        if (decodes(plain, StandardCharsets.UTF_8)) {
            text = new String(plain, StandardCharsets.UTF_8);
        } else if (marked || isMostly(plain, StandardCharsets.UTF_8)) {
            throw new BadFile(name, firstBadLine(plain, StandardCharsets.UTF_8), "is not UTF-8, as other lines are");
        } else {
            text = shiftJis(name, plain);
        }
        refuseControls(name, text);
        return text;
    }

    private static String shiftJis(String name, byte[] bytes) throws BadFile {
        if (!decodes(bytes, SHIFT_JIS)) {
            throw new BadFile(name, firstBadLine(bytes, SHIFT_JIS), "is neither UTF-8 nor Shift_JIS");
        }
        if (decodes(bytes, EUC_JP)) {
            throw new BadFile(name, "may be EUC-JP as well as Shift_JIS; save the file as UTF-8");
        }
        return new String(bytes, SHIFT_JIS);
    }

    /** A byte of ISO-2022-JP, of UTF-16 without its mark, or of a binary file. */
    private static void refuseControls(String name, String text) throws BadFile {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                throw new BadFile(
                        name, line, "holds the control character U+%04X; is the file UTF-8?".formatted((int) c));
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The bytes with each encoded surrogate as U+FFFD. */
    private static byte[] withoutSurrogates(byte[] bytes) {
        byte[] clean = bytes.clone();
        for (int i = 0; i + 2 < clean.length; i++) {
            if (clean[i] == (byte) 0xED && (clean[i + 1] & 0xE0) == 0xA0 && (clean[i + 2] & 0xC0) == 0x80) {
                clean[i] = (byte) 0xEF;
                clean[i + 1] = (byte) 0xBF;
                clean[i + 2] = (byte) 0xBD;
            }
        }
        return clean;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether more than half of the lines beyond ASCII decode. */
    private static boolean isMostly(byte[] bytes, Charset charset) {
        int good = 0;
        int all = 0;
        for (byte[] line : lines(bytes)) {
            if (!decodes(line, StandardCharsets.US_ASCII)) {
                all++;
                good += decodes(line, charset) ? 1 : 0;
            }
        }
        return 2 * good > all;
    }

    private static int firstBadLine(byte[] bytes, Charset charset) {
        int number = 1;
        for (byte[] line : lines(bytes)) {
            if (!decodes(line, charset)) {
                return number;
            }
            number++;
        }
        return number;
    }

    private static Iterable<byte[]> lines(byte[] bytes) {
        var lines = new java.util.ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        return lines;
    }
}
