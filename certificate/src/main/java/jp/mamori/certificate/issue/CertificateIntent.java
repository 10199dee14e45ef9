package jp.mamori.certificate.issue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictBase64Url;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.ClaimsWriter;
import jp.mamori.certificate.token.Disclosure;

/**
 * What is about to be signed, byte for byte: stored before signing, so that a crash can be completed with the
 * identical payload.
 *
 * <p>Stored form: ASCII, the payload in base64url and each disclosure, each followed by a tilde.
 * It holds personal data; {@code toString} never prints it.
 */
public final class CertificateIntent {
    private final String stored;

    private CertificateIntent(String stored) {
        this.stored = stored;
    }

    /** Writes the claims of a content, with new salts. */
    static CertificateIntent of(CertificateContent content, SecureRandom random) {
        ClaimsWriter.Written written = ClaimsWriter.write(content, random);
        return of(written.payload(), written.disclosures());
    }

    /** What a certificate with all its disclosures was signed from. */
    public static CertificateIntent of(CertificateToken token) {
        return of(token.jws().payload(), token.disclosures());
    }

    private static CertificateIntent of(byte[] payload, List<Disclosure> disclosures) {
        StringBuilder stored = new StringBuilder(StrictBase64Url.encode(payload)).append('~');
        disclosures.forEach(disclosure -> stored.append(disclosure.encoded()).append('~'));
        return new CertificateIntent(stored.toString());
    }

    /** The intent as it was stored; the lint looks at it again before it is signed. */
    public static CertificateIntent ofStored(byte[] stored) {
        return new CertificateIntent(new String(stored, StandardCharsets.US_ASCII));
    }

    /** The bytes to store. */
    public byte[] toStored() {
        return stored.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] payload() throws Refused {
        int end = stored.indexOf('~');
        return StrictBase64Url.decode(end < 0 ? stored : stored.substring(0, end));
    }

    /** The token that a signature over the payload makes. */
    CertificateToken token(String jws) throws Refused {
        int end = stored.indexOf('~');
        return CertificateToken.read(jws + (end < 0 ? "~" : stored.substring(end)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateIntent intent && Arrays.equals(intent.toStored(), toStored());
    }

    @Override
    public int hashCode() {
        return stored.hashCode();
    }

    @Override
    public String toString() {
        return "CertificateIntent";
    }
}
