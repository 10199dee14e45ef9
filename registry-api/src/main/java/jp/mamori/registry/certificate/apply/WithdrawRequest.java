package jp.mamori.registry.certificate.apply;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.Withdrawn;
import jp.mamori.registry.certificate.issue.BurnIntent;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.request.OutwardState;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.SignedInApplicant;
import jp.mamori.registry.organisation.people.Applicants;
import jp.mamori.registry.person.screening.Persons;

/**
 * Withdraws a request at any time before it ended, or the certificate that it led to.
 *
 * <p>From outside a withdrawn certificate and a superseded one look the same.
 */
@Singleton
class WithdrawRequest {
    private final Applicants applicants;
    private final Requests requests;
    private final Certificates certificates;
    private final BurnIntent burnIntent;
    private final Reviews reviews;
    private final Persons persons;
    private final AuditLog audit;

    WithdrawRequest(
            Applicants applicants,
            Requests requests,
            Certificates certificates,
            BurnIntent burnIntent,
            Reviews reviews,
            Persons persons,
            AuditLog audit) {
        this.applicants = applicants;
        this.requests = requests;
        this.certificates = certificates;
        this.burnIntent = burnIntent;
        this.reviews = reviews;
        this.persons = persons;
        this.audit = audit;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedSinceRead(long now) implements Outcome {}

        record EndedAlready(OutwardState now) implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome withdraw(RequestId id, long seen, Caller caller) {
        var applicant = applicants.of(caller);
        var found = requests.lock(id).filter(request -> request.applicant().equals(applicant.id()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var request = found.get();
        if (request.version() != seen) {
            return new Outcome.ChangedSinceRead(request.version());
        }
        var done = request.state() == RequestState.ISSUED
                ? withdrawCertificate(request, applicant)
                : withdrawRequest(request, applicant);
        if (!done) {
            return new Outcome.EndedAlready(request.state().outward());
        }
        audit.append(new Withdrawn(applicant.actor(), request.file()));
        return new Outcome.Done();
    }

    private boolean withdrawCertificate(Request request, SignedInApplicant applicant) {
        var withdrawn = certificates
                .of(request.id())
                .filter(certificate -> certificates.withdraw(certificate, applicant.actor()))
                .isPresent();
        if (withdrawn) {
            forget(request);
        }
        return withdrawn;
    }

    private boolean withdrawRequest(Request request, SignedInApplicant applicant) {
        if (request.state().isTerminal() || !requests.withdraw(request)) {
            return false;
        }
        burnIntent.withdrawn(request.id(), applicant.actor());
        forget(request);
        return true;
    }

    /** Nothing is matched with it any more. */
    private void forget(Request request) {
        reviews.close(request.id());
        persons.forget(request.file());
    }
}
