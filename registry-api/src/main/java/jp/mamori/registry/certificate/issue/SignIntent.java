package jp.mamori.registry.certificate.issue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.issue.CertificateIntent;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.CertificateSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.CertificateIssued;
import jp.mamori.registry.certificate.proof.LoggedCertificates;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.platform.crypto.FileKeyMissing;
import jp.mamori.registry.platform.crypto.FileKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what an intent holds and stores the certificate, in one transaction that also supersedes the older one for
 * the same audience and purpose.
 *
 * <p>Safe to repeat after a crash: an intent that was issued or burnt meanwhile is left alone.
 */
@Singleton
class SignIntent {
    private static final Logger LOG = LoggerFactory.getLogger(SignIntent.class);

    private final IntentRows intents;
    private final CertificateRows certificates;
    private final Certificates ending;
    private final Requests requests;
    private final BurnIntent burnIntent;
    private final CertificateLint lint;
    private final CertificateSigner certificateSigner;
    private final Signer signer;
    private final FileKeys fileKeys;
    private final AuditLog audit;
    private final LoggedCertificates loggedCertificates;

    SignIntent(
            IntentRows intents,
            CertificateRows certificates,
            Certificates ending,
            Requests requests,
            BurnIntent burnIntent,
            CertificateLint lint,
            CertificateSigner certificateSigner,
            Signer signer,
            FileKeys fileKeys,
            AuditLog audit,
            LoggedCertificates loggedCertificates) {
        this.intents = intents;
        this.certificates = certificates;
        this.ending = ending;
        this.requests = requests;
        this.burnIntent = burnIntent;
        this.lint = lint;
        this.certificateSigner = certificateSigner;
        this.signer = signer;
        this.fileKeys = fileKeys;
        this.audit = audit;
        this.loggedCertificates = loggedCertificates;
    }

    @Transactional
    void sign(RequestId id) {
        var request = requests.lock(id).orElseThrow();
        intents.lockLive(id)
                .filter(intent -> intent.state() == Intent.State.OPEN)
                .ifPresent(intent -> sign(request, intent));
    }

    private void sign(Request request, Intent intent) {
        try {
            var plain = fileKeys.open(request.file())
                    .unseal(
                            intent.payloadCt(),
                            Certificates.payloadOf(intent.id().value()));
            switch (lint.prepare(CertificateIntent.ofStored(plain))) {
                case CertificateLint.Outcome.Passed(var prepared) ->
                    store(request, intent, prepared.content(), certificateSigner.sign(prepared));
                case CertificateLint.Outcome.Failed(var violations) -> {
                    LOG.error("An intent is burnt: it would break {}", StoreIntent.rules(violations));
                    burnIntent.burn(request.id(), Intent.Burnt.LINT_FAILED, StoreIntent.ACTOR);
                }
            }
        } catch (FileKeyMissing gone) {
            LOG.error("An intent is burnt: its request has no key");
            burnIntent.burn(request.id(), Intent.Burnt.KEY_MISSING, StoreIntent.ACTOR);
        }
    }

    private void store(Request request, Intent intent, CertificateContent content, CertificateToken token) {
        ending.supersede(
                request.applicant(),
                older -> older.audience().equals(request.audience()) && older.purpose() == request.purpose(),
                StoreIntent.ACTOR);
        var sealed = fileKeys.open(request.file())
                .seal(token.compact().getBytes(US_ASCII), Certificates.tokenOf(request.id()));
        certificates.insert(
                intent.number(),
                intent.id(),
                request.id(),
                request.applicant(),
                request.audience(),
                request.purpose().name(),
                intent.listNo(),
                intent.idx(),
                signer.keyId(),
                sealed,
                content.issuedAt(),
                content.expiresAt());
        if (intents.issued(intent.id()) != 1 || !requests.issued(request, content.issuedAt())) {
            throw new IllegalStateException("a locked intent or request changed");
        }
        audit.append(new CertificateIssued(StoreIntent.ACTOR, request.file()));
        loggedCertificates.log(CertificateInLog.payload(token), StoreIntent.ACTOR);
    }
}
