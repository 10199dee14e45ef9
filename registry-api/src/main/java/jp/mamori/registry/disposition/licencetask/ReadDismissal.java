package jp.mamori.registry.disposition.licencetask;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.CaseNumber;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.RecordedContent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Officers;

/** Reads which dismissal it is that a licence action arises from, also another authority's that was on the officer's list. */
@Singleton
class ReadDismissal {
    private final LicenceTasks licenceTasks;
    private final Dispositions dispositions;
    private final Directory directory;
    private final Officers officers;
    private final AuditLog auditLog;

    ReadDismissal(
            LicenceTasks licenceTasks,
            Dispositions dispositions,
            Directory directory,
            Officers officers,
            AuditLog auditLog) {
        this.licenceTasks = licenceTasks;
        this.dispositions = dispositions;
        this.directory = directory;
        this.officers = officers;
        this.auditLog = auditLog;
    }

    /** Of a dismissal only what the notice between the bodies says: enough to tell it from another, and no person. */
    record Dismissal(
            DispositionId id,
            DispositionKind kind,
            State state,
            CaseNumber caseNumber,
            OrganisationRef authority,
            LocalDate decidedOn) {
        /** What the journal names as read. */
        static final List<String> FIELDS = List.of("caseNumber", "decidedOn");

        static Dismissal of(RecordedContent recorded, OrganisationRef authority) {
            var content = recorded.content();
            return new Dismissal(
                    recorded.id(),
                    content.kind(),
                    recorded.state(),
                    content.caseNumber(),
                    authority,
                    content.decidedOn());
        }

        @Override
        public String toString() {
            return "Dismissal[" + kind + ", redacted]";
        }
    }

    /** Empty for one that the authority neither recorded nor had on its list, as for one that does not exist. */
    @Transactional
    Optional<Dismissal> read(Caller caller, DispositionId id) {
        var officer = officers.acting(caller);
        var actor = officer.actor(officer.has(Role.BOARD_DRAFTER) ? Role.BOARD_DRAFTER : Role.BOARD_APPROVER);
        return dispositions
                .recorded(id)
                .filter(recorded -> recorded.content().kind().isDismissal())
                .filter(recorded -> recorded.authority().equals(officer.organisation())
                        || licenceTasks.concern(id, officer.organisation()))
                .map(recorded -> {
                    auditLog.append(new DispositionEvent.Read(actor, id.file(), Dismissal.FIELDS));
                    return Dismissal.of(recorded, directory.ref(recorded.authority()));
                });
    }
}
