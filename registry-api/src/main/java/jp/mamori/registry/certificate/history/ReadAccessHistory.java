package jp.mamori.registry.certificate.history;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.Journal;
import jp.mamori.registry.audit.JournalEntry;
import jp.mamori.registry.audit.tree.EventProofs;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Applicants;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;
import org.jspecify.annotations.Nullable;

/** Shows an applicant who read or changed the own data, and proves each line. */
@Singleton
class ReadAccessHistory {
    private final Applicants applicants;
    private final OwnEvents ownEvents;
    private final Directory directory;
    private final Journal journal;
    private final EventProofs eventProofs;

    ReadAccessHistory(
            Applicants applicants, OwnEvents ownEvents, Directory directory, Journal journal, EventProofs eventProofs) {
        this.applicants = applicants;
        this.ownEvents = ownEvents;
        this.directory = directory;
        this.journal = journal;
        this.eventProofs = eventProofs;
    }

    /** One event on a file that concerns the applicant. */
    @Serdeable
    @Schema(name = "AccessEntry", description = "Who did or read what, when and for what")
    record Entry(
            String id,
            Instant at,
            @Schema(example = "certificate.review-read") String type,
            Actor.Kind actorKind,
            @Nullable OrganisationRef organisation,
            String role,
            String purpose,
            List<String> fields,
            Map<String, String> details,

            @Schema(description = "The file it stands in: 1 is the person's own, others are requests and records")
            int file,

            @Schema(description = "Its number within that file; a gap is an entry that is not shown now")
            long number) {}

    @Transactional
    Page<Entry> read(Slice slice, Caller caller) {
        var seen = ownEvents.of(applicants.of(caller));
        Page<Optional<Entry>> page = journal.of(
                seen.files(),
                slice,
                entry -> Optional.of(entry).filter(seen::shows).map(shown -> view(shown, seen.files())));
        return new Page<>(page.items().stream().flatMap(Optional::stream).toList(), page.next());
    }

    /** The proof of one line; of another's line and of one that is not shown now alike there is none. */
    @Transactional
    EventProofs.Outcome prove(UUID event, Caller caller) {
        var seen = ownEvents.of(applicants.of(caller));
        return journal.entry(seen.files(), event)
                .filter(seen::shows)
                .map(entry -> eventProofs.prove(seen.files(), event))
                .orElseGet(EventProofs.Outcome.NotFound::new);
    }

    private Entry view(JournalEntry entry, List<FileId> files) {
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
                entry.details(),
                files.indexOf(entry.file()) + 1,
                entry.number());
    }
}
