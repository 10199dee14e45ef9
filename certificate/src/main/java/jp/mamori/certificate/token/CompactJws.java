package jp.mamori.certificate.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.impl.ECDSA;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.Set;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictBase64Url;
import jp.mamori.certificate.strict.StrictJson;

/**
 * A JWS in compact form that has passed the gate in front of whoever verifies it.
 *
 * <p>Three segments in canonical base64url; a header with {@code alg} ES256, the expected {@code typ}, a {@code kid}
 * and nothing else (so no {@code jwk}, {@code jku}, {@code x5c}, {@code crit}, {@code b64}); a signature of 64 bytes
 * with r and s in 1..n-1.
 * Having passed the gate says nothing about who signed: {@link #verifiedBy} does.
 * Source: RFC 7515, RFC 8725.
 */
public final class CompactJws {
    private static final Set<String> HEADER_MEMBERS = Set.of("alg", "typ", "kid");

    private final String compact;
    private final byte[] header;
    private final byte[] payload;
    private final byte[] signature;
    private final String keyId;

    private CompactJws(String compact, byte[] header, byte[] payload, byte[] signature, String keyId) {
        this.compact = compact;
        this.header = header;
        this.payload = payload;
        this.signature = signature;
        this.keyId = keyId;
    }

    /** Lets a token through the gate, or says why not. */
    public static CompactJws read(String compact, String type, int maxLength) throws Refused {
        if (compact.length() > maxLength) {
            throw new Refused(Reason.TOO_LONG);
        }
        String[] segments = compact.split("\\.", 5);
        if (segments.length != 3 || Arrays.stream(segments).anyMatch(String::isEmpty)) {
            throw new Refused(Reason.SEGMENTS);
        }
        byte[] header = StrictBase64Url.decode(segments[0]);
        byte[] payload = StrictBase64Url.decode(segments[1]);
        String keyId = keyId(header, type);
        byte[] signature = requireSignature(StrictBase64Url.decode(segments[2]));
        return new CompactJws(compact, header, payload, signature, keyId);
    }

    /** Signs a payload as it is, byte for byte. */
    public static String sign(Signer port, String type, byte[] payload) {
        Signer signer = port.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(signer.keyId())
                .build();
        JWSObject jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(new PortSigner(signer));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new Signer.SigningFailedException("the key " + signer.keyId() + " did not sign", e);
        }
    }

    /** The key that made the signature, when it is one of these and signs what this is. */
    public IssuerKey verifiedBy(IssuerKeys keys, KeyUse use) throws Refused {
        IssuerKey key = keys.find(keyId).orElseThrow(() -> new Refused(Reason.KEY_UNKNOWN));
        if (key.use() != use) {
            throw new Refused(Reason.KEY_USE);
        }
        if (isSignedBy(key)) {
            return key;
        }
        throw new Refused(Reason.SIGNATURE_WRONG);
    }

    /**
     * Asks the provider alone: the gate has let through ES256 and a signature of 64 bytes with r and s in range, and
     * nothing of the header is left that could say otherwise.
     */
    private boolean isSignedBy(IssuerKey key) {
        try {
            Signature verifying = Signature.getInstance("SHA256withECDSA");
            verifying.initVerify(key.publicKey());
            verifying.update(compact.substring(0, compact.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
            return verifying.verify(ECDSA.transcodeSignatureToDER(signature));
        } catch (GeneralSecurityException | JOSEException e) {
            return false;
        }
    }

    public String compact() {
        return compact;
    }

    public byte[] header() {
        return header.clone();
    }

    public byte[] payload() {
        return payload.clone();
    }

    public byte[] signature() {
        return signature.clone();
    }

    public String keyId() {
        return keyId;
    }

    @Override
    public String toString() {
        return "CompactJws";
    }

    private static String keyId(byte[] header, String type) throws Refused {
        Json.Obj members = StrictJson.object(header).only(HEADER_MEMBERS, Reason.HEADER_MEMBER);
        if (!"ES256".equals(headerText(members, "alg", Reason.ALGORITHM))) {
            throw new Refused(Reason.ALGORITHM);
        }
        if (!type.equals(headerText(members, "typ", Reason.TYPE))) {
            throw new Refused(Reason.TYPE);
        }
        return headerText(members, "kid", Reason.KEY_UNKNOWN);
    }

    private static String headerText(Json.Obj members, String name, Reason otherwise) throws Refused {
        if (members.find(name) instanceof Json.Str(String value)) {
            return value;
        }
        throw new Refused(otherwise);
    }

    private static byte[] requireSignature(byte[] signature) throws Refused {
        if (signature.length != 64) {
            throw new Refused(Reason.SIGNATURE_LENGTH);
        }
        BigInteger r = new BigInteger(1, signature, 0, 32);
        BigInteger s = new BigInteger(1, signature, 32, 32);
        if (!inRange(r) || !inRange(s)) {
            throw new Refused(Reason.SIGNATURE_RANGE);
        }
        return signature;
    }

    private static boolean inRange(BigInteger value) {
        return value.signum() > 0 && value.compareTo(IssuerKey.ORDER) < 0;
    }
}
