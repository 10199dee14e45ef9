package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.content.NaturalKeys;
import jp.mamori.registry.disposition.content.SealedContent;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.dossier.Steps;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;

/** Opens the file of a disposition with a draft (起案). */
@Singleton
public class DraftDisposition {
    private final Dossiers dossiers;
    private final Steps steps;
    private final Officers officers;
    private final CheckContent checkContent;
    private final NaturalKeys naturalKeys;
    private final SealedContent sealedContent;
    private final FileKeys fileKeys;
    private final AuditLog auditLog;
    private final Ids ids;

    DraftDisposition(
            Dossiers dossiers,
            Steps steps,
            Officers officers,
            CheckContent checkContent,
            NaturalKeys naturalKeys,
            SealedContent sealedContent,
            FileKeys fileKeys,
            AuditLog auditLog,
            Ids ids) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.officers = officers;
        this.checkContent = checkContent;
        this.naturalKeys = naturalKeys;
        this.sealedContent = sealedContent;
        this.fileKeys = fileKeys;
        this.auditLog = auditLog;
        this.ids = ids;
    }

    @Transactional
    public Outcome draft(Caller caller, Content content) {
        var officer = officers.acting(caller);
        var refusal = checkContent.refuse(content, officer, "");
        if (refusal != null) {
            return refusal;
        }
        var naturalKey = naturalKeys.of(officer.organisation(), content);
        var existing = dossiers.sameAs(naturalKey);
        if (existing.isPresent()) {
            return new Outcome.AlreadyExists(existing.get());
        }
        return insert(officer, content, naturalKey);
    }

    private Outcome insert(Officer officer, Content content, byte[] naturalKey) {
        var id = new DispositionId(ids.next());
        var step = ids.next();
        fileKeys.create(id.file());
        dossiers.open(id, step, content, naturalKey, officer);
        byte[] sealed = sealedContent.seal(fileKeys.open(id.file()), step, content);
        steps.draft(step, id, officer, sealed);
        auditLog.append(new DispositionEvent.Drafted(
                officer.actor(Role.BOARD_DRAFTER), id.file(), content.kind().name()));
        return new Outcome.Done(id, 1);
    }
}
