package jp.mamori.registry.disposition.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.audit.Journal;
import jp.mamori.registry.audit.JournalEntry;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;
import org.jspecify.annotations.Nullable;

/** Shows who did and read what of a disposition to an officer of its authority. */
@Singleton
class ReadJournal {
    private final DeskRows rows;
    private final Officers officers;
    private final Directory directory;
    private final Journal journal;
    private final AuditLog auditLog;

    ReadJournal(DeskRows rows, Officers officers, Directory directory, Journal journal, AuditLog auditLog) {
        this.rows = rows;
        this.officers = officers;
        this.directory = directory;
        this.journal = journal;
        this.auditLog = auditLog;
    }

    /** One event. */
    @Serdeable
    @Schema(name = "JournalEntry", description = "One act on a file")
    record Entry(
            @Schema(example = "0198c5b2-7a10-7cc2-9c86-0f0d6f1f2a11")
            String id,

            Instant at,
            @Schema(example = "disposition.step-approved") String type,
            Actor.Kind actorKind,
            @Nullable OrganisationRef organisation,
            @Schema(example = "BOARD_APPROVER") String role,
            String purpose,
            List<String> fields,
            Map<String, String> details) {}

    /** The journal, newest first; empty where there is no such disposition or it is another authority's. */
    @Transactional
    Optional<Page<Entry>> read(Caller caller, DispositionId id, Slice slice) {
        var officer = officers.acting(caller);
        if (rows.find(id, officer.organisation()).isEmpty()) {
            return Optional.empty();
        }
        var page = journal.of(List.of(id.file()), slice, this::entry);
        auditLog.append(new DispositionEvent.JournalRead(officer.actor(ReadDisposition.role(officer)), id.file()));
        return Optional.of(page);
    }

    private Entry entry(JournalEntry entry) {
        var organisation = entry.organisation();
        return new Entry(
                entry.id().toString(),
                entry.at(),
                entry.type(),
                entry.actorKind(),
                organisation == null ? null : directory.ref(new OrganisationId(organisation)),
                entry.role(),
                entry.purpose(),
                entry.fields(),
                entry.details());
    }
}
