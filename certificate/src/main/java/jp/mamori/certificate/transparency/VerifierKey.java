package jp.mamori.certificate.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import jp.mamori.certificate.transparency.tree.Canonical;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * A public key that somebody chose to trust, with its name.
 *
 * <p>Text: {@code name+id+base64(type, key)}; the id is eight hexadecimal digits.
 * Keys that are no point of the curve's field or of small order are refused.
 * Source: C2SP signed-note and tlog-cosignature, RFC 8032.
 */
public record VerifierKey(String name, int id, Type type, PublicKey key) {
    /** What a key signs. */
    public enum Type {
        /** The note's text. */
        NOTE(0x01),
        /** That a checkpoint was consistent with all before it, and when that was seen. */
        COSIGNATURE(0x04);

        private final byte code;

        Type(int code) {
            this.code = (byte) code;
        }
    }

    private static final int TIMESTAMPED = Long.BYTES + Ed25519.SIGNATURE_BYTES;
    private static final int ID_DIGITS = 8;

    public static VerifierKey parse(String text) throws ProofRejected {
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (first < 0 || second != first + 1 + ID_DIGITS) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        var name = text.substring(0, first);
        var decoded = Canonical.bytes(text.substring(second + 1));
        if (!NoteSignature.isName(name) || decoded.length != 1 + Ed25519.KEY_BYTES) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        var key = of(name, type(decoded[0]), Arrays.copyOfRange(decoded, 1, decoded.length));
        if (!hex(key.id).equals(text.substring(first + 1, second))) {
            throw new ProofRejected(Flaw.KEY);
        }
        return key;
    }

    /** A key from its 32 bytes. */
    static VerifierKey of(String name, Type type, byte[] raw) throws ProofRejected {
        return new VerifierKey(name, id(name, type, raw), type, Ed25519.publicKey(raw));
    }

    /** A key that its owner made; an unfit one is a mistake of who configured it. */
    public static VerifierKey of(String name, Type type, PublicKey publicKey) {
        try {
            return of(name, type, Ed25519.raw(publicKey));
        } catch (ProofRejected e) {
            throw new IllegalArgumentException("an Ed25519 key is needed, " + Flaw.KEY, e);
        }
    }

    private static Type type(byte code) throws ProofRejected {
        for (var type : Type.values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new ProofRejected(Flaw.KEY);
    }

    private static int id(String name, Type type, byte[] raw) {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Hash.sha256(named, new byte[] {type.code}, raw).bytes())
                .getInt();
    }

    /** The key as others configure it. */
    public String text() {
        var raw = Ed25519.raw(key);
        var typed = ByteBuffer.allocate(1 + raw.length).put(type.code).put(raw);
        return name + "+" + hex(id) + "+" + Canonical.base64(typed.array());
    }

    private static String hex(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    /** Whether this key signed the note; a signature that bears its name and id and is wrong rejects the whole note. */
    public boolean signed(SignedNote note) throws ProofRejected {
        boolean found = false;
        for (var signature : note.signatures()) {
            if (signature.id() == id && signature.name().equals(name)) {
                if (!verifies(note.text(), signature.bytes())) {
                    throw new ProofRejected(Flaw.SIGNATURE);
                }
                found = true;
            }
        }
        return found;
    }

    /** The newest time at which this witness says to have seen the note, in seconds since 1970; empty if it does not. */
    public OptionalLong witnessed(SignedNote note) throws ProofRejected {
        if (type != Type.COSIGNATURE || !signed(note)) {
            return OptionalLong.empty();
        }
        return note.signatures().stream()
                .filter(signature -> signature.id() == id && signature.name().equals(name))
                .mapToLong(signature -> ByteBuffer.wrap(signature.bytes()).getLong())
                .max();
    }

    private boolean verifies(String text, byte[] signature) {
        return switch (type) {
            case NOTE -> Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature);
            case COSIGNATURE -> verifiesTimestamped(text, signature);
        };
    }

    private boolean verifiesTimestamped(String text, byte[] signature) {
        if (signature.length != TIMESTAMPED) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signature).getLong();
        return seconds >= 0
                && Ed25519.verifies(
                        key, cosigned(text, seconds), Arrays.copyOfRange(signature, Long.BYTES, TIMESTAMPED));
    }

    /** What a witness signs. */
    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
