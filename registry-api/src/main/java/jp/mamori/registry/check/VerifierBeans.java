package jp.mamori.registry.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.IssueProofs;
import jp.mamori.registry.audit.tree.EventProofs;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.certificate.key.PublishedKeys;
import jp.mamori.registry.certificate.proof.LoggedCertificates;
import jp.mamori.registry.certificate.status.PublishedStatusLists;

/** The library's verifier over our own keys and status lists; a list older than 15 minutes does not count here. */
@Factory
class VerifierBeans {
    @Singleton
    CertificateVerifier verifier(
            Issuer issuer, PublishedKeys keys, PublishedStatusLists published, IssueProofs issueProofs, Clock clock) {
        var lists = new StatusLists(issuer, keys::now, published);
        return new CertificateVerifier(issuer, keys::now, lists, StatusFreshness.server(), issueProofs, clock);
    }

    @Singleton
    IssueProofs issueProofs(LoggedCertificates logged, LogKey logKey) {
        return payload -> switch (logged.prove(payload)) {
            case EventProofs.Outcome.Proved(var file) ->
                new IssueProofs.Answer.Found(file.format().getBytes(UTF_8), logKey.trust());
            case EventProofs.Outcome.NotFound(), EventProofs.Outcome.NotYet() -> new IssueProofs.Answer.Absent();
        };
    }

    @Singleton
    PaperReader paperReader() {
        return new PaperReader();
    }
}
