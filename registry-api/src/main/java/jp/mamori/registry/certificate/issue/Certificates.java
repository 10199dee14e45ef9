package jp.mamori.registry.certificate.issue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.Disclosable;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.CertificateEnded;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.status.StatusIndexes;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;

/** Finds issued certificates and ends them; the status list follows within seconds. */
@Singleton
public class Certificates {
    private final CertificateRows rows;
    private final IntentRows intents;
    private final StatusIndexes statusIndexes;
    private final FileKeys fileKeys;
    private final AuditLog audit;
    private final Clock clock;

    Certificates(
            CertificateRows rows,
            IntentRows intents,
            StatusIndexes statusIndexes,
            FileKeys fileKeys,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.intents = intents;
        this.statusIndexes = statusIndexes;
        this.fileKeys = fileKeys;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Certificate> of(RequestId request) {
        return rows.of(request);
    }

    public Optional<Certificate> find(CertificateNumber number) {
        return rows.find(number.digits());
    }

    /** The file of the request that a certificate answered, while it can still be read. */
    public Optional<FileId> fileOf(CertificateNumber number) {
        return rows.find(number.digits())
                .map(Certificate::file)
                .filter(file -> fileKeys.openAll(List.of(file)).containsKey(file));
    }

    /** The certificate as its applicant presents it: with the former names and the licence numbers chosen to be shown. */
    public CertificateToken presented(Certificate certificate, Request request) {
        return presented(certificate, request, fileKeys.open(certificate.file()));
    }

    /** The same, with the key of its file. */
    public CertificateToken presented(Certificate certificate, Request request, FileKey key) {
        var chosen = EnumSet.copyOf(Disclosable.byDefault());
        if (!request.formerNamesToShow().isEmpty()) {
            chosen.add(Disclosable.FORMER_NAMES);
        }
        if (!request.shownLicences()) {
            chosen.remove(Disclosable.LICENCE_NUMBERS);
        }
        return token(certificate, key).presenting(chosen);
    }

    private static CertificateToken token(Certificate certificate, FileKey key) {
        var plain = key.unseal(certificate.tokenCt(), tokenOf(certificate.request()));
        try {
            return CertificateToken.read(new String(plain, US_ASCII));
        } catch (Refused e) {
            throw new IllegalStateException("a stored certificate does not read: " + e.reason());
        }
    }

    /** Supersedes an applicant's live certificates that the test picks; locks them in the order of their numbers. */
    public void supersede(ApplicantId applicant, Predicate<Certificate> which, Actor actor) {
        supersede(List.of(applicant), which, actor);
    }

    /** The same for several applicants. */
    void supersede(List<ApplicantId> applicants, Predicate<Certificate> which, Actor actor) {
        var live = rows.lockLiveOf(applicants.stream().map(ApplicantId::value).toList());
        live.stream().filter(which).forEach(certificate -> end(certificate, Certificate.State.SUPERSEDED, actor));
    }

    /** How many certificates issued in a time still count. */
    public long countLive(Instant from, Instant until) {
        return rows.countLive(from, until, clock.instant());
    }

    /** Supersedes some of those; tells how many, none when no one is left. */
    public int supersedeSome(Instant from, Instant until, int limit, Actor actor) {
        var now = clock.instant();
        var live = rows.lockLive(from, until, now, limit);
        if (live.isEmpty()) {
            return 0;
        }
        var ended = rows.supersede(live.stream().map(Certificate::number).toList(), now);
        if (ended != live.size()) {
            throw new IllegalStateException("a locked certificate changed");
        }
        statusIndexes.invalidate(live.stream().map(Certificate::statusIndex).toList());
        audit.append(live.stream()
                .map(one -> new CertificateEnded(actor, one.file(), Certificate.State.SUPERSEDED.name()))
                .toList());
        return ended;
    }

    /** Withdraws a certificate that still counts; tells whether it did. */
    public boolean withdraw(Certificate certificate, Actor actor) {
        return end(certificate, Certificate.State.WITHDRAWN, actor);
    }

    /** Empties what was signed and given out for a request; number and index stay used. */
    public void forget(RequestId request) {
        rows.empty(request);
        intents.empty(request);
    }

    private boolean end(Certificate certificate, Certificate.State state, Actor actor) {
        if (rows.end(certificate.number(), state.name(), clock.instant()) == 0) {
            return false;
        }
        statusIndexes.invalidate(certificate.statusIndex());
        audit.append(new CertificateEnded(actor, certificate.file(), state.name()));
        return true;
    }

    /** Where a token is sealed. */
    public static Place tokenOf(RequestId request) {
        return Place.of("certificate", "token_ct", request.value());
    }

    /** Where the payload of an intent is sealed. */
    public static Place payloadOf(UUID intent) {
        return Place.of("certificate_intent", "payload_ct", intent);
    }
}
