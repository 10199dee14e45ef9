package jp.mamori.registry.disposition.licencetask;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.CaseNumber;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.licencetask.ReadDismissal.Dismissal;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Officers;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dismissals that a licence action of the officer's authority may arise from: its own, and those that put something on its list.
 *
 * <p>A case number is sealed, so it is compared in the {@value #MOST_OPENED} first that fit the rest; the journal has those that are shown.
 */
@Singleton
class FindDismissals {
    static final int MOST_SHOWN = 20;
    private static final int MOST_OPENED = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID ANY = new UUID(0, 0);

    private final LicenceTaskRows rows;
    private final Dispositions dispositions;
    private final Directory directory;
    private final Officers officers;
    private final AuditLog auditLog;

    FindDismissals(
            LicenceTaskRows rows,
            Dispositions dispositions,
            Directory directory,
            Officers officers,
            AuditLog auditLog) {
        this.rows = rows;
        this.dispositions = dispositions;
        this.directory = directory;
        this.officers = officers;
        this.auditLog = auditLog;
    }

    /**
     * What narrows the list; null narrows nothing.
     *
     * @param caseNumber the number or a part of it
     */
    record Wanted(
            @Nullable DispositionKind kind,
            @Nullable OrganisationId authority,
            @Nullable LocalDate decidedFrom,
            @Nullable LocalDate decidedUntil,
            @Nullable CaseNumber caseNumber) {
        boolean isNumber(Dismissal dismissal) {
            return caseNumber == null || dismissal.caseNumber().normalised().contains(caseNumber.normalised());
        }

        int rows() {
            return caseNumber == null ? MOST_SHOWN + 1 : MOST_OPENED;
        }
    }

    /**
     * Those whose lapse is due first, then the latest.
     *
     * @param complete whether these are all; else the search has to be narrowed
     */
    record Found(List<One> dismissals, boolean complete) {}

    /** A dismissal, and until when the officer's authority has to record a lapse from it. */
    record One(Dismissal dismissal, @Nullable LocalDate lapseDueOn) {}

    @Transactional
    Found find(Caller caller, Wanted wanted) {
        var officer = officers.acting(caller);
        var fitting = rows.dismissals(
                officer.organisation().value(),
                wanted.kind() == null ? "" : wanted.kind().name(),
                wanted.authority() == null ? ANY : wanted.authority().value(),
                wanted.decidedFrom() == null ? FIRST_DAY : wanted.decidedFrom(),
                wanted.decidedUntil() == null ? LAST_DAY : wanted.decidedUntil(),
                wanted.rows());
        var found = fitting.stream()
                .flatMap(this::opened)
                .filter(one -> wanted.isNumber(one.dismissal()))
                .limit(MOST_SHOWN + 1L)
                .toList();
        var shown = found.subList(0, Math.min(found.size(), MOST_SHOWN));
        var actor = officer.actor(Role.BOARD_DRAFTER);
        auditLog.append(shown.stream()
                .map(one ->
                        new DispositionEvent.Listed(actor, one.dismissal().id().file(), Dismissal.FIELDS))
                .toList());
        return new Found(shown, found.size() <= MOST_SHOWN && fitting.size() < wanted.rows());
    }

    private Stream<One> opened(DismissalRow row) {
        return dispositions
                .recorded(row.id())
                .map(recorded -> new One(Dismissal.of(recorded, directory.ref(recorded.authority())), row.lapseDueOn()))
                .stream();
    }
}
