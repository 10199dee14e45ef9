package jp.mamori.registry.disposition.retention;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent.RetentionProposed;
import jp.mamori.registry.disposition.content.ExpungingBasis;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.time.Tokyo;

/** Lists the authority's dispositions whose forty years are over; nothing happens to them yet. */
@Singleton
class ProposeRetention {
    private final ReportRows rows;
    private final Officers officers;
    private final AuditLog auditLog;
    private final Ids ids;
    private final PublicIds publicIds;
    private final Clock clock;

    ProposeRetention(ReportRows rows, Officers officers, AuditLog auditLog, Ids ids, PublicIds publicIds, Clock clock) {
        this.rows = rows;
        this.officers = officers;
        this.auditLog = auditLog;
        this.ids = ids;
        this.publicIds = publicIds;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Proposed(ReportId id) implements Outcome {}

        /** One waits for its decision or is being carried out. */
        record OpenAlready(ReportId id) implements Outcome {}

        record NothingDue() implements Outcome {}
    }

    @Transactional
    Outcome propose(Caller caller) {
        var officer = officers.acting(caller);
        var open = rows.openOf(officer.organisation());
        if (open.isPresent()) {
            return new Outcome.OpenAlready(open.get().id());
        }
        var decidedUntil = Tokyo.today(clock).minus(ExpungingBasis.RETENTION);
        if (rows.due(officer.organisation(), decidedUntil) == 0) {
            return new Outcome.NothingDue();
        }
        var id = new ReportId(ids.next());
        rows.insert(id, officer.organisation(), decidedUntil, officer.naturalPerson(), clock.instant());
        var listed = rows.list(id, officer.organisation(), decidedUntil);
        auditLog.append(new RetentionProposed(
                officer.actor(Role.BOARD_DRAFTER), officer.organisationFile(), publicIds.text(id), listed));
        return new Outcome.Proposed(id);
    }
}
