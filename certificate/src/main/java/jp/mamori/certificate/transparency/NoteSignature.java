package jp.mamori.certificate.transparency;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import jp.mamori.certificate.transparency.tree.Canonical;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * One signature of a note, not yet verified.
 *
 * <p>Form: {@code — name base64(id, signature)}.
 * Source: C2SP signed-note.
 *
 * @param name of the key, without spaces and plus signs
 * @param id of the key, four bytes
 * @param bytes of the signature, as its key's type has it
 */
public record NoteSignature(String name, int id, byte[] bytes) {
    private static final String DASH = "\u2014 ";

    public NoteSignature {
        bytes = bytes.clone();
    }

    /** Reads a line without its newline. */
    public static NoteSignature parse(String line) throws ProofRejected {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        var name = line.substring(DASH.length(), space);
        var decoded = Canonical.bytes(line.substring(space + 1));
        if (!isName(name) || decoded.length <= Integer.BYTES) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        return new NoteSignature(
                name, ByteBuffer.wrap(decoded).getInt(), Arrays.copyOfRange(decoded, Integer.BYTES, decoded.length));
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || c < ' '
                                || c == 0x85
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c));
    }

    /** The line with its newline. */
    public String line() {
        var all = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(id).put(bytes);
        return DASH + name + " " + Canonical.base64(all.array()) + "\n";
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && id == that.id
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "NoteSignature[" + name + "+" + HexFormat.of().toHexDigits(id) + "]";
    }
}
