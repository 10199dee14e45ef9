package jp.mamori.registry.disposition.register;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.content.SealedContent;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import org.jspecify.annotations.Nullable;

/**
 * Reads dispositions for other capabilities, inside their transaction.
 *
 * <p>Who may be told what is decided by the caller; each reading is an event of the disposition's file.
 */
@Singleton
public class Dispositions {
    private final RecordRows rows;
    private final FileKeys fileKeys;
    private final SealedContent sealedContent;
    private final Directory directory;
    private final AuditLog auditLog;

    Dispositions(
            RecordRows rows, FileKeys fileKeys, SealedContent sealedContent, Directory directory, AuditLog auditLog) {
        this.rows = rows;
        this.fileKeys = fileKeys;
        this.sealedContent = sealedContent;
        this.directory = directory;
        this.auditLog = auditLog;
    }

    /** What may be stated of a disposition; empty unless it is in force. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StatedRecord> stated(DispositionId id, Actor actor, String purpose) {
        return inForce(id).map(found -> {
            auditLog.append(new DispositionEvent.StatedRead(
                    actor, id.file(), purpose, List.of("kind", "decidedOn", "ground", "authority", "reinstatedOn")));
            var content = found.content();
            return new StatedRecord(
                    content.kind(),
                    content.decidedOn(),
                    content.ground().codes(),
                    directory.ref(found.authority()),
                    reinstatedOn(content));
        });
    }

    /** The disposition for comparing it with an applicant; empty unless it is in force. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseRecord> caseOf(DispositionId id, Actor actor, String purpose) {
        return inForce(id).map(found -> {
            auditLog.append(new DispositionEvent.CaseRead(
                    actor, id.file(), purpose, List.of("kind", "caseNumber", "decidedOn", "person")));
            var content = found.content();
            return new CaseRecord(
                    content.kind(),
                    content.caseNumber().written(),
                    content.decidedOn(),
                    content.person(),
                    found.authority());
        });
    }

    /** The authority whose record the file is; empty for a file that is no disposition. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OrganisationId> authorityOf(FileId file) {
        return rows.head(DispositionId.of(file)).map(Head::authority);
    }

    /** What is not sealed of a disposition, in whatever state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Head> head(DispositionId id) {
        return rows.head(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isInForce(DispositionId id) {
        return rows.head(id).filter(head -> head.state() == State.IN_FORCE).isPresent();
    }

    /**
     * The present content of a disposition that was approved once, for listeners to {@code RegisterChanged}.
     *
     * <p>Appends no event: the change that is being handled has one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RecordedContent> recorded(DispositionId id) {
        return rows.find(id)
                .map(row -> new RecordedContent(
                        id,
                        row.authority(),
                        row.state(),
                        sealedContent.open(fileKeys.open(id.file()), row.inForceStep(), row.contentCt())));
    }

    private static @Nullable LocalDate reinstatedOn(Content content) {
        var reinstatement = content.reinstatement();
        return reinstatement == null ? null : reinstatement.reinstatedOn();
    }

    private Optional<RecordedContent> inForce(DispositionId id) {
        return recorded(id).filter(found -> found.state() == State.IN_FORCE);
    }
}
