package jp.mamori.portal.support;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import jp.mamori.certificate.paper.CertificatePaper;
import jp.mamori.certificate.paper.archive.DocumentSigner;
import jp.mamori.certificate.token.CertificateToken;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Draws a certificate's page by the library, signed with a key made for the test. */
public final class Papers {
    private static final CertificatePaper PAPER =
            new CertificatePaper(URI.create("https://portal.mamori.example"), signer());

    private Papers() {}

    public static byte[] pdf(CertificateToken token) {
        return PAPER.render(token);
    }

    private static DocumentSigner signer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Clock clock = Clock.systemUTC();
            X500Principal name = new X500Principal("CN=Mamori documents");
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(clock.instant().minus(Duration.ofDays(1))),
                    Date.from(clock.instant().plus(Duration.ofDays(1))),
                    name,
                    pair.getPublic());
            var signed = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new DocumentSigner(
                    pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(signed), clock);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
