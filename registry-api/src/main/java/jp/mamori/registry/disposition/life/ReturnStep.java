package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.disposition.content.SealedContent;
import jp.mamori.registry.disposition.dossier.Dossier;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.dossier.Steps;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileKeys;

/** Gives a submitted step back to its proposer with a reason (差戻し). */
@Singleton
public class ReturnStep {
    private final Dossiers dossiers;
    private final Steps steps;
    private final Officers officers;
    private final SealedContent sealedContent;
    private final FileKeys fileKeys;
    private final AuditLog auditLog;

    ReturnStep(
            Dossiers dossiers,
            Steps steps,
            Officers officers,
            SealedContent sealedContent,
            FileKeys fileKeys,
            AuditLog auditLog) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.officers = officers;
        this.sealedContent = sealedContent;
        this.fileKeys = fileKeys;
        this.auditLog = auditLog;
    }

    @Transactional
    public Outcome giveBack(Caller caller, DispositionId id, long seen, String reason) {
        var officer = officers.acting(caller);
        var found = dossiers.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var stale = dossiers.refuseStale(found.get(), seen);
        if (stale != null) {
            return stale;
        }
        if (!found.get().isOpen(StepState.SUBMITTED)) {
            return new Outcome.WrongState(found.get().disposition().state());
        }
        return found.get().draftedBy(officer)
                ? new Outcome.SecondOfficerRequired()
                : giveBack(found.get(), officer, reason);
    }

    private Outcome giveBack(Dossier found, Officer officer, String reason) {
        var row = found.disposition();
        var step = found.openStep();
        var next = step.kind() == StepKind.RECORD ? row.in(State.DRAFT) : row;
        if (!dossiers.replace(row, next)) {
            return dossiers.stale(row.id());
        }
        var key = fileKeys.open(row.id().file());
        var papers = sealedContent.openPapers(key, step.id(), step.reasonCt()).returned(reason);
        steps.giveBack(step.id(), officer, sealedContent.sealPapers(key, step.id(), papers));
        auditLog.append(new DispositionEvent.StepReturned(
                officer.actor(Role.BOARD_APPROVER), row.id().file(), step.kind().name()));
        return new Outcome.Done(row.id(), row.version() + 1);
    }
}
