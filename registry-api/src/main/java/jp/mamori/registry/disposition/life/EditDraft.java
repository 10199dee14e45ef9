package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.disposition.content.NaturalKeys;
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

/** Replaces the content of a draft or of a returned correction; only its proposer may. */
@Singleton
public class EditDraft {
    private final Dossiers dossiers;
    private final Steps steps;
    private final Officers officers;
    private final CheckContent checkContent;
    private final NaturalKeys naturalKeys;
    private final SealedContent sealedContent;
    private final FileKeys fileKeys;
    private final AuditLog auditLog;

    EditDraft(
            Dossiers dossiers,
            Steps steps,
            Officers officers,
            CheckContent checkContent,
            NaturalKeys naturalKeys,
            SealedContent sealedContent,
            FileKeys fileKeys,
            AuditLog auditLog) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.officers = officers;
        this.checkContent = checkContent;
        this.naturalKeys = naturalKeys;
        this.sealedContent = sealedContent;
        this.fileKeys = fileKeys;
        this.auditLog = auditLog;
    }

    @Transactional
    public Outcome edit(Caller caller, DispositionId id, long seen, Content content) {
        var officer = officers.acting(caller);
        var found = dossiers.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var refusal = refuse(found.get(), seen, officer, content);
        return refusal == null ? replace(found.get(), officer, content) : refusal;
    }

    private @Nullable Outcome refuse(Dossier found, long seen, Officer officer, Content content) {
        var stale = dossiers.refuseStale(found, seen);
        if (stale != null) {
            return stale;
        }
        var refusal = found.refuseAllButProposer(officer, StepState.DRAFT, StepState.RETURNED);
        if (refusal != null) {
            return refusal;
        }
        if (!found.openKind().isEditable()) {
            return new Outcome.WrongState(found.disposition().state());
        }
        return found.openKind() == StepKind.CORRECT
                ? checkContent.refuseCorrection(found.disposition(), content, officer, "")
                : checkContent.refuse(content, officer, "");
    }

    private Outcome replace(Dossier found, Officer officer, Content content) {
        var row = found.disposition();
        var next = row;
        if (found.openKind() == StepKind.RECORD) {
            var naturalKey = naturalKeys.of(officer.organisation(), content);
            var same = dossiers.sameAs(naturalKey, row.id());
            if (same.isPresent()) {
                return new Outcome.AlreadyExists(same.get());
            }
            next = row.saying(content, naturalKey);
        }
        if (!dossiers.replace(row, next)) {
            return dossiers.stale(row.id());
        }
        var step = found.openStep().id();
        steps.edit(step, sealedContent.seal(fileKeys.open(row.id().file()), step, content), officer);
        auditLog.append(new DispositionEvent.Edited(
                officer.actor(Role.BOARD_DRAFTER), row.id().file()));
        return new Outcome.Done(row.id(), row.version() + 1);
    }
}
