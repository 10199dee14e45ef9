package jp.mamori.certificate.transparency.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * A node of the tree: SHA-256, 32 bytes.
 *
 * <p>A leaf is hashed after the byte 0 and an inner node after the byte 1, so that neither passes for the other.
 * Source: RFC 6962 section 2.1.
 */
public final class Hash {
    public static final int BYTES = 32;

    /** Root of the tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_TREE = new Hash(digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes 32 bytes as they are. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** Hash of an entry. */
    public static Hash leaf(byte[] entry) {
        var digest = digest();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** Hash of the node above two others. */
    public static Hash node(Hash left, Hash right) {
        var digest = digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** Reads the standard base64 of 32 bytes, 44 characters. */
    public static Hash parse(String base64) throws ProofRejected {
        var decoded = Canonical.bytes(base64);
        if (decoded.length != BYTES) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        return new Hash(decoded);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Canonical.base64(bytes);
    }

    /** SHA-256 of the parts one after the other, as it is. */
    public static Hash sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
