package jp.mamori.registry.platform.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Makes the certificates without which a PKCS#12 file (RFC 7292) takes no private key; nobody trusts them. */
public final class SelfSigned {
    private static final int SERIAL_BITS = 127;
    private static final Duration VALIDITY = Duration.ofDays(3_650);

    private SelfSigned() {}

    /**
     * A certificate of ten years.
     *
     * @param algorithm of its signature, such as {@code SHA256withECDSA}
     */
    public static X509Certificate of(KeyPair pair, String algorithm, String name, Instant now)
            throws GeneralSecurityException {
        return of(pair, algorithm, name, now, null);
    }

    /** Signs where the private key is, when it cannot leave its module. */
    static X509Certificate of(KeyPair pair, String algorithm, String name, Instant now, @Nullable Provider provider)
            throws GeneralSecurityException {
        var subject = new X500Principal("CN=" + name);
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(now),
                Date.from(now.plus(VALIDITY)),
                subject,
                pair.getPublic());
        try {
            var content = new JcaContentSignerBuilder(algorithm);
            var signer = (provider == null ? content : content.setProvider(provider)).build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("cannot sign the certificate of " + name, e);
        }
    }
}
