package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.disposition.content.NaturalKeys;
import jp.mamori.registry.disposition.content.SealedContent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;

/** Opens the file of a disposition with a draft (起案). */
@Singleton
public class DraftDisposition {
    private final DispositionRows dispositions;
    private final StepRows steps;
    private final Officers officers;
    private final CheckContent checkContent;
    private final NaturalKeys naturalKeys;
    private final SealedContent sealedContent;
    private final FileKeys fileKeys;
    private final AuditLog auditLog;
    private final Ids ids;
    private final Clock clock;

    DraftDisposition(
            DispositionRows dispositions,
            StepRows steps,
            Officers officers,
            CheckContent checkContent,
            NaturalKeys naturalKeys,
            SealedContent sealedContent,
            FileKeys fileKeys,
            AuditLog auditLog,
            Ids ids,
            Clock clock) {
        this.dispositions = dispositions;
        this.steps = steps;
        this.officers = officers;
        this.checkContent = checkContent;
        this.naturalKeys = naturalKeys;
        this.sealedContent = sealedContent;
        this.fileKeys = fileKeys;
        this.auditLog = auditLog;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome draft(Caller caller, Content content) {
        var officer = officers.acting(caller, Role.BOARD_DRAFTER);
        var refusal = checkContent.refuse(content, officer, "");
        if (refusal != null) {
            return refusal;
        }
        var naturalKey = naturalKeys.of(officer.organisation(), content);
        var existing = dispositions.findSame(naturalKey).map(DispositionRow::id);
        if (existing.isPresent()) {
            return new Outcome.AlreadyExists(existing.get());
        }
        return insert(officer, content, naturalKey);
    }

    private Outcome insert(Officer officer, Content content, byte[] naturalKey) {
        var id = new DispositionId(ids.next());
        var step = ids.next();
        var now = clock.instant();
        fileKeys.create(id.file());
        dispositions.insert(
                id,
                content.kind(),
                officer.organisation(),
                step,
                content.arisesFrom(),
                content.decidedOn(),
                naturalKey,
                officer.naturalPerson(),
                now);
        byte[] sealed = sealedContent.seal(fileKeys.open(id.file()), step, content);
        steps.insert(step, id, StepKind.RECORD, StepState.DRAFT, officer.naturalPerson(), sealed, null, now, null);
        auditLog.append(new DispositionEvent.Drafted(
                officer.actor(Role.BOARD_DRAFTER), id.file(), content.kind().name()));
        return new Outcome.Done(id, 1);
    }
}
