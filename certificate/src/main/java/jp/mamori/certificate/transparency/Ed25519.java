package jp.mamori.certificate.transparency;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * Ed25519 with keys as 32 bytes.
 *
 * <p>Source: RFC 8032 section 5.1, RFC 8410 section 4 for the envelope the JDK wants.
 */
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final byte[] ENVELOPE = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    /** The y of the eight points whose multiples soon return to the start. */
    private static final Set<BigInteger> SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            PRIME.subtract(BigInteger.ONE),
            new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16),
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16));

    private Ed25519() {}

    static PublicKey publicKey(byte[] raw) throws ProofRejected {
        var y = y(raw);
        if (raw.length != KEY_BYTES || y.compareTo(PRIME) >= 0 || SMALL_ORDER.contains(y)) {
            throw new ProofRejected(Flaw.KEY);
        }
        var envelope = Arrays.copyOf(ENVELOPE, ENVELOPE.length + KEY_BYTES);
        System.arraycopy(raw, 0, envelope, ENVELOPE.length, KEY_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(envelope));
        } catch (GeneralSecurityException e) {
            throw new ProofRejected(Flaw.KEY);
        }
    }

    /** The y coordinate: little-endian, the highest bit is the sign of x. */
    private static BigInteger y(byte[] raw) {
        var bigEndian = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            bigEndian[raw.length - 1 - i] = raw[i];
        }
        return new BigInteger(1, bigEndian).clearBit(PRIME.bitLength());
    }

    static byte[] raw(PublicKey key) {
        var envelope = key.getEncoded();
        return Arrays.copyOfRange(envelope, envelope.length - KEY_BYTES, envelope.length);
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the log's or witness's key does not sign", e);
        }
    }
}
