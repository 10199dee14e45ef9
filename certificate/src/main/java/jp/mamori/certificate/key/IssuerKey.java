package jp.mamori.certificate.key;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key of the issuer, what it signs, and the period in which it does.
 *
 * <p>A token whose {@code iat} lies outside the period is refused; the key may verify for longer than it signs.
 * An absent bound is open.
 * What a compromised key signed counts only where something else shows that it was signed before.
 * The point is on P-256: anything else throws.
 * Source: RFC 7518 section 6.2, RFC 8725 section 3.4.
 */
public record IssuerKey(
        String keyId,
        ECPublicKey publicKey,
        @Nullable Instant signsFrom,
        @Nullable Instant signsUntil,
        KeyUse use,
        @Nullable Compromise compromise) {
    static final BigInteger P = hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    static final BigInteger A = hex("ffffffff00000001000000000000000000000000fffffffffffffffffffffffc");
    static final BigInteger B = hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
    static final BigInteger GX = hex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");

    /** The order of the group: r and s of a signature are smaller. */
    public static final BigInteger ORDER = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

    public IssuerKey {
        requireKeyId(keyId);
        requireP256(publicKey);
    }

    /**
     * From when on others may have signed with it.
     *
     * @param loggedBefore size of the transparency log at the last checkpoint before that instant: what entered the log
     *     below it was signed by the issuer
     */
    public record Compromise(Instant at, long loggedBefore) {
        public Compromise {
            if (loggedBefore < 0) {
                throw new IllegalArgumentException("a log has no negative size");
            }
        }
    }

    /** A key that only the issuer has. */
    public IssuerKey(
            String keyId,
            ECPublicKey publicKey,
            @Nullable Instant signsFrom,
            @Nullable Instant signsUntil,
            KeyUse use) {
        this(keyId, publicKey, signsFrom, signsUntil, use, null);
    }

    /** A key that signs certificates. */
    public IssuerKey(String keyId, ECPublicKey publicKey, @Nullable Instant signsFrom, @Nullable Instant signsUntil) {
        this(keyId, publicKey, signsFrom, signsUntil, KeyUse.CERTIFICATE);
    }

    /** A key that signs certificates, without bounds on its signing period. */
    public static IssuerKey of(Signer signer) {
        return of(signer, KeyUse.CERTIFICATE);
    }

    /** A key without bounds on its signing period. */
    public static IssuerKey of(Signer signer, KeyUse use) {
        return new IssuerKey(signer.keyId(), signer.publicKey(), null, null, use);
    }

    /** Whether others may have the private key. */
    public boolean isCompromised() {
        return compromise != null;
    }

    /** Whether the key was one to sign with at that instant. */
    public boolean signsAt(Instant instant) {
        return (signsFrom == null || !instant.isBefore(signsFrom))
                && (signsUntil == null || instant.isBefore(signsUntil));
    }

    static String requireKeyId(String keyId) {
        if (!keyId.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("a key id is at most 64 of A-Z a-z 0-9 . _ -");
        }
        return keyId;
    }

    static ECPublicKey requireP256(ECPublicKey key) {
        ECParameterSpec curve = key.getParams();
        boolean p256 = curve.getCurve().getField() instanceof ECFieldFp field
                && field.getP().equals(P)
                && curve.getCurve().getA().equals(A)
                && curve.getCurve().getB().equals(B)
                && curve.getGenerator().getAffineX().equals(GX)
                && curve.getOrder().equals(ORDER);
        if (!p256 || !isOnCurve(key.getW())) {
            throw new IllegalArgumentException("not a public key on P-256");
        }
        return key;
    }

    static boolean isOnCurve(ECPoint point) {
        if (point.equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        if (x.signum() < 0 || y.signum() < 0 || x.compareTo(P) >= 0 || y.compareTo(P) >= 0) {
            return false;
        }
        BigInteger right = x.multiply(x).add(A).multiply(x).add(B).mod(P);
        return y.multiply(y).mod(P).equals(right);
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
