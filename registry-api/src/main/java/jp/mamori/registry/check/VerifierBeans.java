package jp.mamori.registry.check;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.registry.certificate.status.PublishedStatusLists;

/** The library's verifier over our own keys and status lists; a list older than 15 minutes does not count here. */
@Factory
class VerifierBeans {
    @Singleton
    CertificateVerifier verifier(Issuer issuer, IssuerKeys keys, PublishedStatusLists published, Clock clock) {
        var lists = new StatusLists(issuer, () -> keys, published);
        return new CertificateVerifier(issuer, () -> keys, lists, StatusFreshness.server(), clock);
    }

    @Singleton
    PaperReader paperReader() {
        return new PaperReader();
    }
}
