package jp.mamori.registry.organisation.signin;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.SessionEvent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.People;
import jp.mamori.registry.organisation.people.Who;

/** Gives a signed-in person another ten minutes, at most eight hours after they authenticated. */
@Singleton
class RenewSession {
    private final People people;
    private final SessionTokens sessionTokens;
    private final AuditLog auditLog;

    RenewSession(People people, SessionTokens sessionTokens, AuditLog auditLog) {
        this.people = people;
        this.sessionTokens = sessionTokens;
        this.auditLog = auditLog;
    }

    /** Empty when the session has ended or the account is gone. */
    @Transactional
    Optional<Session> renew(Caller caller) {
        var who = people.find(caller);
        if (who.isEmpty() || sessionTokens.isOver(caller.authTime())) {
            return Optional.empty();
        }
        auditLog.append(new SessionEvent.Renewed(who.get().actor(), who.get().file()));
        return Optional.of(new Session(sessionTokens.issue(caller), who.get()));
    }

    /** Who the caller is, for the page's head; their own display name is theirs to see and no event. */
    @Transactional(readOnly = true)
    Optional<Who> who(Caller caller) {
        return people.find(caller);
    }
}
