package jp.mamori.registry.certificate.apply;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.Accepted;
import jp.mamori.registry.certificate.request.OutwardState;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.screening.Results;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.SignedInApplicant;
import jp.mamori.registry.organisation.people.Applicants;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.screening.Persons;

/** Accepts a result: the certificate is issued at the next slot, with the former names that the applicant chose. */
@Singleton
class AcceptResult {
    private final Applicants applicants;
    private final Requests requests;
    private final Persons persons;
    private final Results results;
    private final AuditLog audit;

    AcceptResult(Applicants applicants, Requests requests, Persons persons, Results results, AuditLog audit) {
        this.applicants = applicants;
        this.requests = requests;
        this.persons = persons;
        this.results = results;
        this.audit = audit;
    }

    /** What the certificate presents: former names by their index, licence numbers or not. */
    record Choice(List<Integer> formerNames, boolean licenceNumbers) {
        @Override
        public String toString() {
            return "Choice[…]";
        }
    }

    sealed interface Outcome {
        record WillBeIssued() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedSinceRead(long now) implements Outcome {}

        record NotReleased(OutwardState now) implements Outcome {}

        record NoSuchFormerName() implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome accept(RequestId id, long seen, Choice choice, Caller caller) {
        var applicant = applicants.of(caller);
        var found = requests.lock(id).filter(request -> request.applicant().equals(applicant.id()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var request = found.get();
        if (request.version() != seen) {
            return new Outcome.ChangedSinceRead(request.version());
        }
        if (request.state() != RequestState.RELEASED) {
            return new Outcome.NotReleased(request.state().outward());
        }
        return choice.formerNames().stream().allMatch(index -> index < formerNames(request))
                ? accept(request, choice, applicant)
                : new Outcome.NoSuchFormerName();
    }

    private Outcome accept(Request request, Choice choice, SignedInApplicant applicant) {
        var result = Results.digest(results.stored(request, applicant.actor()));
        if (!requests.accept(request, result, choice.formerNames(), choice.licenceNumbers())) {
            throw new IllegalStateException("a locked request changed");
        }
        audit.append(new Accepted(applicant.actor(), request.file()));
        return new Outcome.WillBeIssued();
    }

    private long formerNames(Request request) {
        return persons.read(request.file()).stream()
                .flatMap(person -> person.names().stream())
                .filter(typed -> typed.type() != NameType.CURRENT)
                .count();
    }
}
