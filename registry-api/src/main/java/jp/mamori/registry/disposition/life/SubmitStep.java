package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;

/** Puts a draft, or a returned step that was mended, before a second officer. */
@Singleton
public class SubmitStep {
    private final Life life;
    private final StepRows steps;
    private final Officers officers;
    private final AuditLog auditLog;
    private final Clock clock;

    SubmitStep(Life life, StepRows steps, Officers officers, AuditLog auditLog, Clock clock) {
        this.life = life;
        this.steps = steps;
        this.officers = officers;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @Transactional
    public Outcome submit(Caller caller, DispositionId id, long seen) {
        var officer = officers.acting(caller, Role.BOARD_DRAFTER);
        var found = life.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var stale = life.refuseStale(found.get(), seen);
        if (stale != null) {
            return stale;
        }
        var refusal = found.get().refuseAllButProposer(officer, StepState.DRAFT, StepState.RETURNED);
        return refusal == null ? submit(found.get(), officer) : refusal;
    }

    private Outcome submit(Life.Found found, Officer officer) {
        var row = found.disposition();
        var next = found.openKind() == StepKind.RECORD ? row.in(State.AWAITING_APPROVAL) : row;
        if (!life.replace(row, next)) {
            return life.stale(row.id());
        }
        Life.guarded(steps.submit(found.openStep().id(), officer.naturalPerson(), clock.instant()));
        auditLog.append(new DispositionEvent.StepProposed(
                officer.actor(Role.BOARD_DRAFTER),
                row.id().file(),
                found.openKind().name()));
        return new Outcome.Done(row.id(), row.version() + 1);
    }
}
