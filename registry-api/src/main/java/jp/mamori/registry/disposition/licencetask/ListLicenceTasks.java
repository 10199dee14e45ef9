package jp.mamori.registry.disposition.licencetask;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Lists what a licence administrator has to do, earliest due first; of the dismissal only what the notice between the bodies says. */
@Singleton
class ListLicenceTasks {
    private final LicenceTaskRows rows;
    private final Dispositions dispositions;
    private final Directory directory;
    private final Officers officers;
    private final AuditLog auditLog;
    private final Clock clock;

    ListLicenceTasks(
            LicenceTaskRows rows,
            Dispositions dispositions,
            Directory directory,
            Officers officers,
            AuditLog auditLog,
            Clock clock) {
        this.rows = rows;
        this.dispositions = dispositions;
        this.directory = directory;
        this.officers = officers;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** One thing to do. */
    record Task(
            LicenceTaskRow row, String caseNumber, OrganisationRef authority, LocalDate decidedOn, boolean overdue) {
        @Nullable
        DispositionId lapse() {
            return row.disposition();
        }

        @Override
        public String toString() {
            return "Task[" + row.kind() + ", redacted]";
        }
    }

    @Transactional
    List<Task> list(Caller caller) {
        var officer = officers.acting(caller);
        var actor = officer.actor(officer.has(Role.BOARD_DRAFTER) ? Role.BOARD_DRAFTER : Role.BOARD_APPROVER);
        var tasks = rows.open(officer.organisation().value()).stream()
                .flatMap(this::task)
                .toList();
        auditLog.append(tasks.stream()
                .map(task -> task.row().dismissal())
                .distinct()
                .map(dismissal -> read(actor, dismissal))
                .toList());
        return tasks;
    }

    private static DispositionEvent read(Actor actor, DispositionId dismissal) {
        return new DispositionEvent.Listed(actor, dismissal.file(), List.of("caseNumber", "decidedOn"));
    }

    private Stream<Task> task(LicenceTaskRow row) {
        return dispositions
                .recorded(row.dismissal())
                .map(dismissal -> new Task(
                        row,
                        dismissal.content().caseNumber().written(),
                        directory.ref(dismissal.authority()),
                        dismissal.content().decidedOn(),
                        row.dueOn().isBefore(Tokyo.today(clock))))
                .stream();
    }
}
