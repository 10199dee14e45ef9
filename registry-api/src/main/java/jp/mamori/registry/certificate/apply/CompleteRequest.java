package jp.mamori.registry.certificate.apply;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.Completed;
import jp.mamori.registry.certificate.request.OutwardState;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.screening.DetermineRequest;
import jp.mamori.registry.certificate.screening.ScreenRequest;
import jp.mamori.registry.disposition.register.RegisterClock;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.Applicants;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.applicant.Profiles;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.Persons;

/**
 * Takes the applicant's present particulars into a request that waits for them, and screens it.
 *
 * <p>The request keeps its own copy: what the applicant changes later does not change what was searched.
 */
@Singleton
class CompleteRequest {
    private final Applicants applicants;
    private final Profiles profiles;
    private final Persons persons;
    private final Requests requests;
    private final Reviews reviews;
    private final ScreenRequest screenRequest;
    private final DetermineRequest determineRequest;
    private final RegisterClock registerClock;
    private final AuditLog audit;

    CompleteRequest(
            Applicants applicants,
            Profiles profiles,
            Persons persons,
            Requests requests,
            Reviews reviews,
            ScreenRequest screenRequest,
            DetermineRequest determineRequest,
            RegisterClock registerClock,
            AuditLog audit) {
        this.applicants = applicants;
        this.profiles = profiles;
        this.persons = persons;
        this.requests = requests;
        this.reviews = reviews;
        this.screenRequest = screenRequest;
        this.determineRequest = determineRequest;
        this.registerClock = registerClock;
        this.audit = audit;
    }

    sealed interface Outcome {
        record InProgress() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedSinceRead(long now) implements Outcome {}

        record NotWaiting(OutwardState now) implements Outcome {}

        record StillMissing(Set<Missing> missing) implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome complete(RequestId id, long seen, Caller caller) {
        var applicant = applicants.of(caller);
        var found = requests.lock(id).filter(request -> request.applicant().equals(applicant.id()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var request = found.get();
        if (request.version() != seen) {
            return new Outcome.ChangedSinceRead(request.version());
        }
        if (request.state() != RequestState.INCOMPLETE && request.state() != RequestState.CORRECTION_REQUESTED) {
            return new Outcome.NotWaiting(request.state().outward());
        }
        var profile = profiles.read(
                        applicant.id(), applicant.actor(), request.purpose().name())
                .orElseThrow(() -> new IllegalStateException("an applicant without particulars"));
        if (!profile.missing().isEmpty()) {
            return new Outcome.StillMissing(profile.missing());
        }
        screen(request, profile.person(), applicant.actor());
        return new Outcome.InProgress();
    }

    /** Inside the caller's transaction: copies the person, screens, and determines where nobody has to decide. */
    void screen(Request waiting, Person person, Actor actor) {
        registerClock.readForShare();
        reviews.close(waiting.id());
        persons.record(waiting.file(), Side.APPLICANT, person);
        var round = reviews.nextRound(waiting);
        if (!requests.complete(waiting, round, screenRequest.registers(waiting).text())) {
            throw new IllegalStateException("a locked request changed");
        }
        audit.append(new Completed(actor, waiting.file()));
        var request = requests.lock(waiting.id()).orElseThrow();
        screenRequest.screen(request, person, actor);
        determineRequest.determine(request.id());
    }
}
