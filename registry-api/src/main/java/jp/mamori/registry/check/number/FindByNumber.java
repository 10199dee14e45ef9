package jp.mamori.registry.check.number;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CheckEvent.NumberLocked;
import jp.mamori.registry.certificate.issue.Certificate;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;

/**
 * Verifies the certificate with a number, within the limits, for an organisation that typed whom it is about.
 *
 * <p>Runs in the check's transaction, which the limits make each organisation's own take in turn.
 */
@Singleton
public class FindByNumber {
    private static final RequestId NOBODYS = new RequestId(new UUID(0, 0));

    private final NumberLimits limits;
    private final Certificates certificates;
    private final Requests requests;
    private final CertificateVerifier verifier;
    private final StandIn standIn;
    private final FileKeys fileKeys;
    private final AuditLog audit;

    FindByNumber(
            NumberLimits limits,
            Certificates certificates,
            Requests requests,
            CertificateVerifier verifier,
            StandIn standIn,
            FileKeys fileKeys,
            AuditLog audit) {
        this.limits = limits;
        this.certificates = certificates;
        this.requests = requests;
        this.verifier = verifier;
        this.standIn = standIn;
        this.fileKeys = fileKeys;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** A certificate that the organisation may check; its details may still differ. */
        record Found(Verification verification) implements Outcome {}

        /** Unknown, or made out to somebody else. */
        record NotFound(Instant at) implements Outcome {}

        /** Too many details for this number differed. */
        record Locked(Instant until) implements Outcome {}

        /** Too many numbers were not found today. */
        record Stopped(Instant until) implements Outcome {}
    }

    public Outcome find(CertificateNumber number, Expected expected, Officer officer, Actor actor) {
        return switch (limits.admit(officer.organisation(), number)) {
            case NumberLimits.Admission.Locked(var until) -> new Outcome.Locked(until);
            case NumberLimits.Admission.Stopped(var until) -> new Outcome.Stopped(until);
            case NumberLimits.Admission.Open() ->
                counted(number, verify(number, expected, officer.organisationFile()), officer, actor);
        };
    }

    /** The same statements and the same cryptography whether the number exists or not. */
    private Verification verify(CertificateNumber number, Expected expected, FileId askers) {
        var certificate = certificates.find(number);
        var request = requests.find(certificate.map(Certificate::request).orElse(NOBODYS));
        var file = certificate.map(Certificate::file).orElse(askers);
        var key = fileKeys.openAll(List.of(file)).get(file);
        if (certificate.isEmpty() || request.isEmpty() || key == null) {
            return standIn.verify(key == null ? fileKeys.open(askers) : key, expected);
        }
        return verifier.verify(certificates.presented(certificate.get(), request.get(), key), expected);
    }

    private Outcome counted(CertificateNumber number, Verification verification, Officer officer, Actor actor) {
        var organisation = officer.organisation();
        if (verification.outcome() == VerificationOutcome.NOT_FOUND) {
            limits.notFound(organisation, number);
            return new Outcome.NotFound(verification.at());
        }
        switch (verification.step(Step.Name.DETAILS).result()) {
            case PASS -> limits.agreed(organisation, number);
            case FAIL -> limits.differed(organisation, number).ifPresent(until -> tell(number, until, officer, actor));
            case UNKNOWN -> {}
        }
        return new Outcome.Found(verification);
    }

    /** The applicant reads it in the own history, the organisation in its journal and among its locks. */
    private void tell(CertificateNumber number, Instant until, Officer officer, Actor actor) {
        certificates
                .fileOf(number)
                .ifPresent(file ->
                        audit.append(new NumberLocked(actor, List.of(file, officer.organisationFile()), until)));
    }
}
