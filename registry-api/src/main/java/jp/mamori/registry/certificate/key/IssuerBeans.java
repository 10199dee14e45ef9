package jp.mamori.registry.certificate.key;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.CertificateSigner;
import jp.mamori.certificate.key.CryptoProviders;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.paper.CertificatePaper;
import jp.mamori.certificate.paper.archive.DocumentSigner;
import jp.mamori.registry.platform.Settings;
import jp.mamori.registry.platform.crypto.Keystore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what signs and lints certificates from the keystore and the settings. */
@Factory
class IssuerBeans {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerBeans.class);
    private static final String ACTIVE = "issuer-1";
    private static final String DOCUMENTS = "document-1";
    private static final String RECEIPTS = "receipt-1";

    @Singleton
    Issuer issuer(Settings settings) {
        return new Issuer(settings.issuer());
    }

    @Singleton
    @Primary
    Signer signer(Keystore keystore) {
        LOG.info("Signatures by {}", CryptoProviders.installFastest());
        return signer(keystore, ACTIVE);
    }

    /** Signs check receipts and nothing else. */
    @Singleton
    @Named("receipt")
    Signer receiptSigner(Keystore keystore) {
        return signer(keystore, RECEIPTS);
    }

    private static Signer signer(Keystore keystore, String alias) {
        var key = keystore.signing(alias);
        return KeyStoreSigner.of(key.alias(), new KeyPair(key.publicKey(), key.privateKey()));
    }

    @Singleton
    IssuerKeys keys(Signer signer, @Named("receipt") Signer receiptSigner) {
        return IssuerKeys.of(List.of(IssuerKey.of(signer), IssuerKey.of(receiptSigner, KeyUse.RECEIPT)));
    }

    @Singleton
    CertificateSigner certificateSigner(Signer signer) {
        return new CertificateSigner(signer);
    }

    @Singleton
    CertificatePaper paper(Keystore keystore, Settings settings, Clock clock) {
        var key = keystore.signing(DOCUMENTS);
        var signer = new DocumentSigner(key.privateKey(), key.certificate(), clock);
        return new CertificatePaper(URI.create(settings.portalUrl()), signer);
    }

    @Singleton
    CertificateLint lint(Issuer issuer, Settings settings, Clock clock) {
        var held = new CertificateLint.Settings(
                issuer, StatusListAddress.prefix(issuer), URI.create(settings.portalUrl()));
        return new CertificateLint(held, clock, new SecureRandom());
    }
}
