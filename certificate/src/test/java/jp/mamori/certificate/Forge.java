package jp.mamori.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import jp.mamori.certificate.token.CertificateToken;

/** Makes tokens that our signer would never make, to hold against the verifier. */
public final class Forge {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Issuing issuing;
    private final CertificateToken token;
    private String header;
    private String payload;
    private PrivateKey key;
    private String disclosures;

    public Forge(Issuing issuing, CertificateToken token) {
        this.issuing = issuing;
        this.token = token;
        this.header = new String(token.jws().header(), StandardCharsets.UTF_8);
        this.payload = new String(token.jws().payload(), StandardCharsets.UTF_8);
        this.key = issuing.pair.getPrivate();
        String compact = token.compact();
        this.disclosures = compact.substring(compact.indexOf('~'));
    }

    public Forge header(String json) {
        header = json;
        return this;
    }

    /** The good header with one more member, for example {@code "jku":"https://evil.example"}. */
    public Forge headerWith(String member) {
        return header("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"demo-2026\"," + member + "}");
    }

    public Forge payload(String json) {
        payload = json;
        return this;
    }

    /** The good payload with one text replaced, which must occur. */
    public Forge replacing(String regex, String by) {
        String replaced = payload.replaceFirst(regex, by);
        if (replaced.equals(payload)) {
            throw new AssertionError(regex + " does not occur");
        }
        return payload(replaced);
    }

    public Forge key(PrivateKey value) {
        key = value;
        return this;
    }

    /** What follows the JWS, from the first tilde. */
    public Forge disclosures(String tail) {
        disclosures = tail;
        return this;
    }

    public String goodPayload() {
        return payload;
    }

    public String signingInput() {
        return encode(header.getBytes(StandardCharsets.UTF_8)) + "." + encode(payload.getBytes(StandardCharsets.UTF_8));
    }

    public String signed() {
        return signedBy("SHA256withECDSAinP1363Format");
    }

    public String signedBy(String algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(signingInput().getBytes(StandardCharsets.US_ASCII));
            return withSignature(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String withSignature(byte[] signature) {
        return signingInput() + "." + encode(signature) + disclosures;
    }

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    public CertificateToken token() {
        return token;
    }

    public Issuing issuing() {
        return issuing;
    }
}
