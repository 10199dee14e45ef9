package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
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
import org.jspecify.annotations.Nullable;

/**
 * Puts a draft or a returned step whose drafter left or is absent into the hands of another drafter of the same authority (引継ぎ).
 *
 * <p>None of those who ever drafted it can decide on it afterwards.
 */
@Singleton
public class TakeOverDraft {
    private final Dossiers dossiers;
    private final Steps steps;
    private final Officers officers;
    private final SealedContent sealedContent;
    private final FileKeys fileKeys;
    private final AuditLog auditLog;

    TakeOverDraft(
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
    public Outcome takeOver(Caller caller, DispositionId id, long seen, String reason) {
        var officer = officers.acting(caller);
        var found = dossiers.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var refusal = refuse(found.get(), seen, officer);
        return refusal == null ? takeOver(found.get(), officer, reason) : refusal;
    }

    private @Nullable Outcome refuse(Dossier found, long seen, Officer officer) {
        var stale = dossiers.refuseStale(found, seen);
        if (stale != null) {
            return stale;
        }
        if (!found.isOpen(StepState.DRAFT, StepState.RETURNED)) {
            return new Outcome.WrongState(found.disposition().state());
        }
        return found.proposedBy(officer) ? new Outcome.DraftedByCaller() : null;
    }

    private Outcome takeOver(Dossier found, Officer officer, String reason) {
        var row = found.disposition();
        var step = found.openStep();
        if (!dossiers.replace(row, row)) {
            return dossiers.stale(row.id());
        }
        var key = fileKeys.open(row.id().file());
        var papers = sealedContent.openPapers(key, step.id(), step.reasonCt()).takenOver(reason);
        steps.takeOver(step, officer, sealedContent.sealPapers(key, step.id(), papers));
        auditLog.append(new DispositionEvent.StepTakenOver(
                officer.actor(Role.BOARD_DRAFTER), row.id().file(), step.kind().name()));
        return new Outcome.Done(row.id(), row.version() + 1);
    }
}
