package jp.mamori.registry.certificate.delay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent.DelayApproved;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileId;

/** Puts a delay in force that another officer proposed (起案と決裁の分離). */
@Singleton
class ApproveDelay {
    private final Officers officers;
    private final DelayRows rows;
    private final AuditLog audit;
    private final Clock clock;

    ApproveDelay(Officers officers, DelayRows rows, AuditLog audit, Clock clock) {
        this.officers = officers;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record InForce(Instant endsAt) implements Outcome {}

        record NotFound() implements Outcome {}

        record SameOfficer() implements Outcome {}

        /** Decided already, or given up after a week. */
        record NotAwaitingApproval() implements Outcome {}
    }

    @Transactional
    Outcome approve(DelayId id, Caller caller) {
        var officer = officers.acting(caller);
        return rows.lock(id, officer.organisation())
                .map(delay -> approve(delay, officer))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome approve(Delay delay, Officer officer) {
        var now = clock.instant();
        if (delay.proposedBy().equals(officer.naturalPerson())) {
            return new Outcome.SameOfficer();
        }
        var endsAt = now.plus(Duration.ofDays(delay.days()));
        if (delay.state(now) != Delay.State.PROPOSED
                || rows.approve(delay.id(), officer.naturalPerson(), now, endsAt) == 0) {
            return new Outcome.NotAwaitingApproval();
        }
        audit.append(new DelayApproved(
                officer.actor(Role.BOARD_APPROVER),
                List.of(FileId.of(delay.applicant()), officer.organisationFile()),
                delay.id().value().toString()));
        return new Outcome.InForce(endsAt);
    }
}
