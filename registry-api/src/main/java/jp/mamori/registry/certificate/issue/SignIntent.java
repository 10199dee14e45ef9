package jp.mamori.registry.certificate.issue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.issue.CertificateIntent;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.CertificateSigner;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.CertificateIssued;
import jp.mamori.registry.certificate.proof.LoggedCertificates;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what intents hold and stores the certificates, in one transaction that also supersedes each applicant's older
 * one for the same audience and purpose.
 *
 * <p>Safe to repeat after a crash: an intent that was issued or burnt meanwhile is left alone.
 */
@Singleton
class SignIntent {
    private static final Logger LOG = LoggerFactory.getLogger(SignIntent.class);

    private final IntentRows intents;
    private final NewCertificates newCertificates;
    private final Certificates ending;
    private final Requests requests;
    private final BurnIntent burnIntent;
    private final CertificateLint lint;
    private final CertificateSigner certificateSigner;
    private final FileKeys fileKeys;
    private final AuditLog audit;
    private final LoggedCertificates loggedCertificates;

    SignIntent(
            IntentRows intents,
            NewCertificates newCertificates,
            Certificates ending,
            Requests requests,
            BurnIntent burnIntent,
            CertificateLint lint,
            CertificateSigner certificateSigner,
            FileKeys fileKeys,
            AuditLog audit,
            LoggedCertificates loggedCertificates) {
        this.intents = intents;
        this.newCertificates = newCertificates;
        this.ending = ending;
        this.requests = requests;
        this.burnIntent = burnIntent;
        this.lint = lint;
        this.certificateSigner = certificateSigner;
        this.fileKeys = fileKeys;
        this.audit = audit;
        this.loggedCertificates = loggedCertificates;
    }

    /** A certificate that is signed and not stored yet. */
    private record Signed(Request request, Intent intent, CertificateContent content, CertificateToken token) {
        @Override
        public String toString() {
            return "Signed[" + intent + "]";
        }
    }

    /**
     * Signs and stores what is open of several requests, in one transaction; tells how many were issued or burnt.
     *
     * <p>All open requests of their applicants are locked first, so committed rows are all that has to be read.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    int sign(List<RequestId> ids) {
        var locked = requests.lockAlone(ids);
        if (locked.isEmpty()) {
            return 0;
        }
        var open = new HashMap<RequestId, Intent>();
        intents.lockOpen(locked.stream().map(request -> request.id().value()).toList())
                .forEach(intent -> open.put(intent.request(), intent));
        var keys = fileKeys.openAll(locked.stream().map(Request::file).toList());
        var signed = new ArrayList<Signed>();
        for (var request : locked) {
            if (open.get(request.id()) instanceof Intent intent) {
                sign(request, intent, keys.get(request.file())).ifPresent(signed::add);
            }
        }
        Failpoint.SIGNED.reached();
        while (!signed.isEmpty()) {
            store(takeOneOfEachApplicant(signed), keys);
        }
        return open.size();
    }

    /** A certificate supersedes an older one, also where both were signed together. */
    private static List<Signed> takeOneOfEachApplicant(List<Signed> signed) {
        var seen = new HashSet<ApplicantId>();
        var taken = signed.stream()
                .filter(one -> seen.add(one.request().applicant()))
                .toList();
        signed.removeAll(taken);
        return taken;
    }

    private Optional<Signed> sign(Request request, Intent intent, @Nullable FileKey key) {
        if (key == null) {
            LOG.error("An intent is burnt: its request has no key");
            burnIntent.burn(request.id(), Intent.Burnt.KEY_MISSING, StoreIntent.ACTOR);
            return Optional.empty();
        }
        var plain = key.unseal(
                intent.payloadCt(), Certificates.payloadOf(intent.id().value()));
        return switch (lint.prepare(CertificateIntent.ofStored(plain))) {
            case CertificateLint.Outcome.Passed(var prepared) -> {
                Failpoint.LINTED.reached();
                yield Optional.of(new Signed(request, intent, prepared.content(), certificateSigner.sign(prepared)));
            }
            case CertificateLint.Outcome.Failed(var violations) -> {
                LOG.error("An intent is burnt: it would break {}", StoreIntent.rules(violations));
                burnIntent.burn(request.id(), Intent.Burnt.LINT_FAILED, StoreIntent.ACTOR);
                yield Optional.empty();
            }
        };
    }

    private void store(List<Signed> signed, Map<FileId, FileKey> keys) {
        var newer = new HashMap<ApplicantId, Request>();
        signed.forEach(one -> newer.put(one.request().applicant(), one.request()));
        ending.supersede(
                List.copyOf(newer.keySet()),
                older -> isFollowedBy(older, Objects.requireNonNull(newer.get(older.applicant()))),
                StoreIntent.ACTOR);
        newCertificates.insertAll(signed.stream().map(one -> row(one, keys)).toList());
        var issued = intents.issued(
                signed.stream().map(one -> one.intent().id().value()).toList());
        var ended = requests.issued(signed.stream().map(Signed::request).toList());
        if (issued != signed.size() || ended != signed.size()) {
            throw new IllegalStateException("a locked intent or request changed");
        }
        audit.append(signed.stream()
                .map(one ->
                        new CertificateIssued(StoreIntent.ACTOR, one.request().file()))
                .toList());
        loggedCertificates.log(
                signed.stream()
                        .map(one -> CertificateInLog.payload(one.token()))
                        .toList(),
                StoreIntent.ACTOR);
    }

    private static boolean isFollowedBy(Certificate older, Request newer) {
        return older.audience().equals(newer.audience()) && older.purpose() == newer.purpose();
    }

    private NewCertificates.Row row(Signed signed, Map<FileId, FileKey> keys) {
        var request = signed.request();
        var intent = signed.intent();
        var sealed = Objects.requireNonNull(keys.get(request.file()))
                .seal(signed.token().compact().getBytes(US_ASCII), Certificates.tokenOf(request.id()));
        return new NewCertificates.Row(
                intent.number(),
                intent.id(),
                request.id(),
                request.applicant(),
                request.audience(),
                request.purpose().name(),
                intent.listNo(),
                intent.idx(),
                signed.token().jws().keyId(),
                sealed,
                signed.content().issuedAt(),
                signed.content().expiresAt());
    }
}
