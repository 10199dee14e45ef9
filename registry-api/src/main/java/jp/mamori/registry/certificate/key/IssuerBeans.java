package jp.mamori.registry.certificate.key;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.CertificateSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.paper.CertificatePaper;
import jp.mamori.certificate.paper.archive.DocumentSigner;
import jp.mamori.registry.platform.Settings;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;

/** Makes what signs and lints certificates from the key ring, the keystore and the settings. */
@Factory
class IssuerBeans {
    @Singleton
    Issuer issuer(Settings settings) {
        return new Issuer(settings.issuer());
    }

    @Singleton
    @Primary
    Signer signer(KeyRing ring, Keystore keystore) {
        return new RingSigner(KeyKind.ISSUER, ring, keystore);
    }

    /** Signs check receipts and nothing else. */
    @Singleton
    @Named("receipt")
    Signer receiptSigner(KeyRing ring, Keystore keystore) {
        return new RingSigner(KeyKind.RECEIPT, ring, keystore);
    }

    @Singleton
    CertificateSigner certificateSigner(Signer signer) {
        return new CertificateSigner(signer);
    }

    @Singleton
    CertificatePaper paper(KeyRing ring, Keystore keystore, Settings settings, Clock clock) {
        return new CertificatePaper(URI.create(settings.portalUrl()), () -> documentSigner(ring, keystore, clock));
    }

    private static DocumentSigner documentSigner(KeyRing ring, Keystore keystore, Clock clock) {
        try {
            var key = keystore.signing(ring.active(KeyKind.DOCUMENT).alias());
            return new DocumentSigner(key.privateKey(), key.certificate(), key.provider(), clock);
        } catch (IllegalStateException notThere) {
            keystore.forgetModule();
            throw new Signer.SigningFailedException("no key signs documents", notThere);
        }
    }

    @Singleton
    CertificateLint lint(Issuer issuer, Settings settings, Clock clock) {
        var held = new CertificateLint.Settings(
                issuer, StatusListAddress.prefix(issuer), URI.create(settings.portalUrl()));
        return new CertificateLint(held, clock, new SecureRandom());
    }
}
