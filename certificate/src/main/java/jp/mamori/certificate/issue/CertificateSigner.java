package jp.mamori.certificate.issue;

import java.util.List;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.CompactJws;

/**
 * Signs what was prepared, with the active key, and verifies its own signature before it hands it out.
 *
 * <p>The payload is signed as it was linted, byte for byte.
 */
public final class CertificateSigner {
    private final Signer port;

    public CertificateSigner(Signer port) {
        this.port = port;
    }

    /**
     * The certificate with all its disclosures.
     *
     * @throws IllegalStateException when it was signed before
     * @throws Signer.SigningFailedException when the key does not answer or answers wrongly
     */
    public CertificateToken sign(PreparedCertificate prepared) {
        CertificateIntent intent = prepared.redeem();
        Signer signer = port.current();
        IssuerKeys own = IssuerKeys.of(List.of(IssuerKey.of(signer)));
        try {
            CertificateToken token = intent.token(CompactJws.sign(signer, CertificateToken.TYPE, intent.payload()));
            token.jws().verifiedBy(own, KeyUse.CERTIFICATE);
            return token;
        } catch (Refused e) {
            throw new Signer.SigningFailedException("the key " + signer.keyId() + " signed wrongly", e);
        }
    }
}
