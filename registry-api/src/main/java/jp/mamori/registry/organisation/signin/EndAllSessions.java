package jp.mamori.registry.organisation.signin;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.SessionEvent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.People;

/** Ends every session of a signed-in person, this one too; their tokens are refused from then on. */
@Singleton
class EndAllSessions {
    private final People people;
    private final AuditLog auditLog;

    EndAllSessions(People people, AuditLog auditLog) {
        this.people = people;
        this.auditLog = auditLog;
    }

    /** False without an account. */
    @Transactional
    boolean end(Caller caller) {
        var who = people.find(caller);
        who.ifPresent(person -> {
            people.endSessions(person.naturalPerson());
            auditLog.append(new SessionEvent.AllEnded(person.actor(), person.file()));
        });
        return who.isPresent();
    }
}
