package jp.mamori.registry.disposition.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.content.SealedContent;
import jp.mamori.registry.disposition.desk.DispositionView.OpenStepSummary;
import jp.mamori.registry.disposition.desk.DispositionView.SummaryView;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;

/** Lists dispositions of the officer's authority, newest first; each person shown is an event of that file. */
@Singleton
class ListDispositions {
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final UUID NOBODY = new UUID(0, 0);

    private final DeskRows rows;
    private final Officers officers;
    private final FileKeys fileKeys;
    private final SealedContent sealedContent;
    private final Cursors cursors;
    private final AuditLog auditLog;

    ListDispositions(
            DeskRows rows,
            Officers officers,
            FileKeys fileKeys,
            SealedContent sealedContent,
            Cursors cursors,
            AuditLog auditLog) {
        this.rows = rows;
        this.officers = officers;
        this.fileKeys = fileKeys;
        this.sealedContent = sealedContent;
        this.cursors = cursors;
        this.auditLog = auditLog;
    }

    @Transactional
    Page<SummaryView> list(Caller caller, Task task, Slice slice) {
        var officer = officers.acting(caller);
        var found = rows.list(
                officer.organisation(),
                task.states().stream().map(State::name).toList(),
                slice.after() == null ? AFTER_ALL : UUID.fromString(slice.after()),
                task.openState(),
                task == Task.TO_APPROVE ? officer.naturalPerson() : NOBODY,
                slice.rows());
        var shown = found.subList(0, Math.min(found.size(), slice.limit()));
        auditLog.append(shown.stream()
                .map(row -> new DispositionEvent.Listed(
                        officer.actor(ReadDisposition.role(officer)),
                        row.id().file(),
                        List.of("caseNumber", "personName", "decidedOn")))
                .toList());
        var keys = fileKeys.openAll(shown.stream().map(row -> row.id().file()).toList());
        var open = openSteps(shown);
        return cursors.page(slice, found, row -> row.id().value().toString(), row -> summary(row, keys, open, officer));
    }

    private Map<UUID, DeskStepRow> openSteps(List<DeskRow> shown) {
        var ids = shown.stream()
                .flatMap(row -> Optional.ofNullable(row.openStep()).stream())
                .toList();
        var open = new HashMap<UUID, DeskStepRow>();
        if (!ids.isEmpty()) {
            rows.stepsIn(ids).forEach(step -> open.put(step.id(), step));
        }
        return open;
    }

    private SummaryView summary(DeskRow row, Map<FileId, FileKey> keys, Map<UUID, DeskStepRow> steps, Officer officer) {
        var key = keys.get(row.id().file());
        var sealed = row.contentCt();
        if (key == null || sealed == null) {
            throw new IllegalStateException("a disposition that is kept has no key or no content");
        }
        var content = sealedContent.open(key, row.shownStep(), sealed);
        var open = row.openStep() == null ? null : steps.get(row.openStep());
        return new SummaryView(
                row.id(),
                row.kind(),
                row.state(),
                content.caseNumber().written(),
                content.decidedOn(),
                content.person().currentName().shown(),
                open == null
                        ? null
                        : new OpenStepSummary(
                                open.kind(), open.state(), open.proposedBy().equals(officer.naturalPerson())),
                row.updatedAt(),
                row.version());
    }
}
