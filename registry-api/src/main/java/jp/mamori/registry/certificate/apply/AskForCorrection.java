package jp.mamori.registry.certificate.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.CorrectionAsked;
import jp.mamori.registry.certificate.request.OutwardState;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.screening.Results;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.SignedInApplicant;
import jp.mamori.registry.organisation.people.Applicants;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.person.screening.Screening;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;

/**
 * Takes an applicant's objection to a result.
 *
 * <p>Every record that the result states goes to officers who took no part; without one the applicant corrects the
 * own particulars and completes the request again.
 */
@Singleton
class AskForCorrection {
    private final Applicants applicants;
    private final Requests requests;
    private final Results results;
    private final Reviews reviews;
    private final Persons persons;
    private final Screening screening;
    private final FileKeys fileKeys;
    private final AuditLog audit;

    AskForCorrection(
            Applicants applicants,
            Requests requests,
            Results results,
            Reviews reviews,
            Persons persons,
            Screening screening,
            FileKeys fileKeys,
            AuditLog audit) {
        this.applicants = applicants;
        this.requests = requests;
        this.results = results;
        this.reviews = reviews;
        this.persons = persons;
        this.screening = screening;
        this.fileKeys = fileKeys;
        this.audit = audit;
    }

    sealed interface Outcome {
        record Asked() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedSinceRead(long now) implements Outcome {}

        record NotReleased(OutwardState now) implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome ask(RequestId id, long seen, String text, Caller caller) {
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
        ask(request, text, applicant);
        return new Outcome.Asked();
    }

    private void ask(Request request, String text, SignedInApplicant applicant) {
        var place =
                Place.of("certificate_request", "correction_ct", request.id().value());
        var sealed = fileKeys.open(request.file()).seal(text.getBytes(UTF_8), place);
        if (!requests.askForCorrection(request, sealed, reviews.nextRound(request))) {
            throw new IllegalStateException("a locked request changed");
        }
        audit.append(new CorrectionAsked(applicant.actor(), request.file()));
        object(requests.lock(request.id()).orElseThrow(), applicant);
    }

    private void object(Request request, SignedInApplicant applicant) {
        var person = persons.read(request.file()).orElseThrow(() -> new IllegalStateException("no person"));
        var stated = results.storedIds(request.id()).stream().map(FileId::of).toList();
        screening
                .compare(person, stated, applicant.actor(), Screening.FOR_REQUEST)
                .forEach(
                        candidate -> reviews.open(request, candidate, MatchReview.Reason.OBJECTION, applicant.actor()));
    }
}
