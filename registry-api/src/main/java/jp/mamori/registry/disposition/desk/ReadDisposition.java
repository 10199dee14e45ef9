package jp.mamori.registry.disposition.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.body.BasisJson;
import jp.mamori.registry.disposition.body.ContentJson;
import jp.mamori.registry.disposition.content.SealedContent;
import jp.mamori.registry.disposition.desk.DispositionView.OpenStepView;
import jp.mamori.registry.disposition.desk.DispositionView.PastStepView;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.PublicIds;
import org.jspecify.annotations.Nullable;

/** Shows a disposition to an officer of its authority; the reading is an event before the answer is sent. */
@Singleton
class ReadDisposition {
    private final DeskRows rows;
    private final Officers officers;
    private final Directory directory;
    private final FileKeys fileKeys;
    private final SealedContent sealedContent;
    private final AuditLog auditLog;
    private final PublicIds publicIds;

    ReadDisposition(
            DeskRows rows,
            Officers officers,
            Directory directory,
            FileKeys fileKeys,
            SealedContent sealedContent,
            AuditLog auditLog,
            PublicIds publicIds) {
        this.rows = rows;
        this.officers = officers;
        this.directory = directory;
        this.fileKeys = fileKeys;
        this.sealedContent = sealedContent;
        this.auditLog = auditLog;
        this.publicIds = publicIds;
    }

    /** The disposition; empty where there is none or it is another authority's. */
    @Transactional
    Optional<DispositionView> read(Caller caller, DispositionId id) {
        var officer = officers.acting(caller);
        return rows.find(id, officer.organisation()).map(row -> {
            auditLog.append(
                    new DispositionEvent.Read(officer.actor(role(officer)), id.file(), List.of("content", "steps")));
            return view(row, officer);
        });
    }

    static Role role(Officer officer) {
        return officer.has(Role.BOARD_DRAFTER) ? Role.BOARD_DRAFTER : Role.BOARD_APPROVER;
    }

    private DispositionView view(DeskRow row, Officer officer) {
        var key = fileKeys.open(row.id().file());
        var steps = rows.steps(row.id().value());
        var open = steps.stream()
                .filter(step -> step.id().equals(row.openStep()))
                .findFirst()
                .orElse(null);
        return new DispositionView(
                row.id(),
                row.kind(),
                row.state(),
                row.version(),
                directory.ref(row.authority()),
                json(sealedContent.open(key, row.shownStep(), sealed(row.contentCt()))),
                open == null ? null : openStep(open, key, officer),
                steps.stream()
                        .map(step -> new PastStepView(step.kind(), step.state(), step.at()))
                        .toList(),
                may(row, open, officer),
                row.arisesFrom());
    }

    private Set<May> may(DeskRow row, @Nullable DeskStepRow open, Officer officer) {
        boolean drafted = open != null
                && (open.proposedBy().equals(officer.naturalPerson())
                        || rows.drafted(open.id(), officer.naturalPerson()) > 0);
        return May.of(row, open, drafted, officer);
    }

    private OpenStepView openStep(DeskStepRow open, FileKey key, Officer officer) {
        var papers = sealedContent.openPapers(key, open.id(), open.reasonCt());
        return new OpenStepView(
                open.kind(),
                open.state(),
                open.proposedBy().equals(officer.naturalPerson()),
                open.submittedAt() == null ? open.createdAt() : open.submittedAt(),
                open.kind().hasContent() && open.kind() != StepKind.RECORD
                        ? json(sealedContent.open(key, open.id(), sealed(open.contentCt())))
                        : null,
                papers.reason(),
                papers.basis() == null ? null : BasisJson.of(papers.basis()),
                papers.expungingBasis(),
                papers.returnReason(),
                papers.takeOverReason());
    }

    private ContentJson json(Content content) {
        return ContentJson.of(content, publicIds::text);
    }

    private static byte[] sealed(byte @Nullable [] column) {
        if (column == null) {
            throw new IllegalStateException("a step has no content");
        }
        return column;
    }
}
