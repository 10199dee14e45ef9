package jp.mamori.registry.certificate.delay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent.DelayRejected;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileId;

/** Refuses a delay that another officer proposed: from then on the person sees that it was asked for. */
@Singleton
class RejectDelay {
    private final Officers officers;
    private final DelayRows rows;
    private final AuditLog audit;
    private final Clock clock;

    RejectDelay(Officers officers, DelayRows rows, AuditLog audit, Clock clock) {
        this.officers = officers;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Rejected(Delay delay) implements Outcome {}

        record NotFound() implements Outcome {}

        record SameOfficer() implements Outcome {}

        /** Decided already, or given up after a week. */
        record NotAwaitingApproval() implements Outcome {}
    }

    @Transactional
    Outcome reject(DelayId id, Caller caller) {
        var officer = officers.acting(caller);
        return rows.lock(id, officer.organisation())
                .map(delay -> reject(delay, officer))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome reject(Delay delay, Officer officer) {
        var now = clock.instant();
        if (delay.proposedBy().equals(officer.naturalPerson())) {
            return new Outcome.SameOfficer();
        }
        if (delay.state(now) != Delay.State.PROPOSED || rows.reject(delay.id(), officer.naturalPerson(), now) == 0) {
            return new Outcome.NotAwaitingApproval();
        }
        audit.append(new DelayRejected(
                officer.actor(Role.BOARD_APPROVER),
                List.of(FileId.of(delay.applicant()), officer.organisationFile()),
                delay.id().value().toString()));
        return new Outcome.Rejected(
                rows.lock(delay.id(), officer.organisation()).orElseThrow());
    }
}
