package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.disposition.dossier.Dossier;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.dossier.Steps;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.id.PublicIds;

/**
 * Takes the proposer's open step back.
 *
 * <p>A submitted first record becomes a draft again; a draft is dropped and its key destroyed, because nobody was dismissed by it.
 */
@Singleton
public class WithdrawStep {
    private final Dossiers dossiers;
    private final Steps steps;
    private final Officers officers;
    private final AuditLog auditLog;
    private final PublicIds publicIds;

    WithdrawStep(Dossiers dossiers, Steps steps, Officers officers, AuditLog auditLog, PublicIds publicIds) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.officers = officers;
        this.auditLog = auditLog;
        this.publicIds = publicIds;
    }

    @Transactional
    public Outcome withdraw(Caller caller, DispositionId id, long seen) {
        var officer = officers.acting(caller);
        var found = dossiers.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var stale = dossiers.refuseStale(found.get(), seen);
        if (stale != null) {
            return stale;
        }
        var refusal =
                found.get().refuseAllButProposer(officer, StepState.DRAFT, StepState.SUBMITTED, StepState.RETURNED);
        return refusal == null ? withdraw(found.get(), officer) : refusal;
    }

    private Outcome withdraw(Dossier found, Officer officer) {
        if (found.openKind() != StepKind.RECORD) {
            return close(found, officer);
        }
        return found.isOpen(StepState.SUBMITTED) ? takeBack(found, officer) : drop(found, officer);
    }

    private Outcome takeBack(Dossier found, Officer officer) {
        var row = found.disposition();
        if (!dossiers.replace(row, row.in(State.DRAFT))) {
            return dossiers.stale(row.id());
        }
        steps.takeBack(found.openStep().id(), officer);
        auditLog.append(withdrawn(found, officer));
        return new Outcome.Done(row.id(), row.version() + 1);
    }

    private Outcome close(Dossier found, Officer officer) {
        var row = found.disposition();
        if (!dossiers.replace(row, row.waitingFor(null))) {
            return dossiers.stale(row.id());
        }
        steps.withdraw(found.openStep().id());
        auditLog.append(withdrawn(found, officer));
        return new Outcome.Done(row.id(), row.version() + 1);
    }

    private Outcome drop(Dossier found, Officer officer) {
        var row = found.disposition();
        var next = row.in(State.EXPUNGING).waitingFor(null).withoutNaturalKey();
        if (!dossiers.replace(row, next)) {
            return dossiers.stale(row.id());
        }
        steps.withdraw(found.openStep().id());
        auditLog.append(List.of(
                withdrawn(found, officer),
                new DispositionEvent.Dropped(
                        officer.actor(Role.BOARD_DRAFTER), officer.organisationFile(), publicIds.text(row.id()))));
        return new Outcome.Gone();
    }

    private static DispositionEvent withdrawn(Dossier found, Officer officer) {
        return new DispositionEvent.StepWithdrawn(
                officer.actor(Role.BOARD_DRAFTER),
                found.disposition().id().file(),
                found.openKind().name());
    }
}
