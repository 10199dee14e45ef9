package jp.mamori.registry.organisation.signin;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.SessionEvent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.SignedInApplicant;
import jp.mamori.registry.organisation.people.People;
import jp.mamori.registry.organisation.people.Who;

/** Signs in who holds a verified ID token; an applicant's first sign-in opens their file. */
@Singleton
class StartSession {
    private final People people;
    private final SessionTokens sessionTokens;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher<ApplicantSignedIn> signedIn;

    StartSession(
            People people,
            SessionTokens sessionTokens,
            AuditLog auditLog,
            ApplicationEventPublisher<ApplicantSignedIn> signedIn) {
        this.people = people;
        this.sessionTokens = sessionTokens;
        this.auditLog = auditLog;
        this.signedIn = signedIn;
    }

    /** What came of signing in. */
    sealed interface Outcome {
        record Started(Session session) implements Outcome {}

        /** The provider vouches for them, but nobody gave them a role here. */
        record NotAMember() implements Outcome {}

        /** They authenticated more than eight hours ago. */
        record TooOld() implements Outcome {}
    }

    /** Read committed: who signs in for the first time locks no gap in which another one's row would stand. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome start(String provider, IdToken idToken) {
        if (sessionTokens.isOver(idToken.authTime())) {
            return new Outcome.TooOld();
        }
        var who = who(idToken);
        if (who.isEmpty()) {
            return new Outcome.NotAMember();
        }
        var token = sessionTokens.issue(caller(idToken, who.get()));
        people.signedIn(who.get());
        auditLog.append(new SessionEvent.SignedIn(who.get().actor(), who.get().file(), provider));
        return new Outcome.Started(new Session(token, who.get()));
    }

    private static Caller caller(IdToken idToken, Who who) {
        return new Caller(
                idToken.iss(), idToken.sub(), idToken.acr(), idToken.authTime(), who.sessionGeneration(), null);
    }

    private Optional<Who> who(IdToken idToken) {
        return switch (idToken.kind()) {
            case OFFICER -> people.find(idToken.iss(), idToken.sub()).filter(who -> who.applicant() == null);
            case APPLICANT -> Optional.of(applicant(idToken));
        };
    }

    private Who applicant(IdToken idToken) {
        var who = people.applicant(idToken.iss(), idToken.sub(), idToken.name());
        if (who.applicant() != null && idToken.applicant() != null) {
            signedIn.publishEvent(new ApplicantSignedIn(
                    new SignedInApplicant(who.applicant(), who.naturalPerson()), idToken.applicant()));
        }
        return who;
    }
}
