package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.disposition.dossier.Dossier;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.dossier.Steps;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;

/** Puts a draft, or a returned step that was mended, before a second officer. */
@Singleton
public class SubmitStep {
    private final Dossiers dossiers;
    private final Steps steps;
    private final Officers officers;
    private final AuditLog auditLog;

    SubmitStep(Dossiers dossiers, Steps steps, Officers officers, AuditLog auditLog) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.officers = officers;
        this.auditLog = auditLog;
    }

    @Transactional
    public Outcome submit(Caller caller, DispositionId id, long seen) {
        var officer = officers.acting(caller);
        var found = dossiers.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var stale = dossiers.refuseStale(found.get(), seen);
        if (stale != null) {
            return stale;
        }
        var refusal = found.get().refuseAllButProposer(officer, StepState.DRAFT, StepState.RETURNED);
        return refusal == null ? submit(found.get(), officer) : refusal;
    }

    private Outcome submit(Dossier found, Officer officer) {
        var row = found.disposition();
        var next = found.openKind() == StepKind.RECORD ? row.in(State.AWAITING_APPROVAL) : row;
        if (!dossiers.replace(row, next)) {
            return dossiers.stale(row.id());
        }
        steps.submit(found.openStep().id(), officer);
        auditLog.append(new DispositionEvent.StepProposed(
                officer.actor(Role.BOARD_DRAFTER),
                row.id().file(),
                found.openKind().name()));
        return new Outcome.Done(row.id(), row.version() + 1);
    }
}
