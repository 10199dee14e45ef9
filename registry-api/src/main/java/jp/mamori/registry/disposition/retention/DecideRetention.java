package jp.mamori.registry.disposition.retention;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent.RetentionDecided;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.id.PublicIds;

/** Approves or rejects a retention report that another officer made (起案と決裁の分離). */
@Singleton
class DecideRetention {
    private final ReportRows rows;
    private final Officers officers;
    private final AuditLog auditLog;
    private final PublicIds publicIds;
    private final Clock clock;

    DecideRetention(ReportRows rows, Officers officers, AuditLog auditLog, PublicIds publicIds, Clock clock) {
        this.rows = rows;
        this.officers = officers;
        this.auditLog = auditLog;
        this.publicIds = publicIds;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Decided() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedSinceRead(long now) implements Outcome {}

        record DecidedAlready(ReportState now) implements Outcome {}

        record SecondOfficerRequired() implements Outcome {}
    }

    @Transactional
    Outcome decide(Caller caller, ReportId id, long seen, boolean approve) {
        var officer = officers.acting(caller);
        var found = rows.find(id, officer.organisation());
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var report = found.get();
        if (report.version() != seen) {
            return new Outcome.ChangedSinceRead(report.version());
        }
        if (report.state() != ReportState.PROPOSED) {
            return new Outcome.DecidedAlready(report.state());
        }
        if (report.proposedBy().equals(officer.naturalPerson())) {
            return new Outcome.SecondOfficerRequired();
        }
        var next = approve ? ReportState.APPROVED : ReportState.REJECTED;
        if (rows.decide(id, seen, next, officer.naturalPerson(), clock.instant()) == 0) {
            return new Outcome.ChangedSinceRead(seen + 1);
        }
        auditLog.append(new RetentionDecided(
                officer.actor(Role.BOARD_APPROVER), officer.organisationFile(), publicIds.text(id), next.name()));
        return new Outcome.Decided();
    }
}
