package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.disposition.dossier.Dossier;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.dossier.Steps;
import jp.mamori.registry.disposition.register.RegisterClock;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import org.jspecify.annotations.Nullable;

/**
 * Lets a step take effect that another officer proposed (起案と決裁の分離).
 *
 * <p>The drafter is refused here, by the guard in SQL and by a constraint of the table.
 */
@Singleton
public class ApproveStep {
    private final Dossiers dossiers;
    private final Steps steps;
    private final TakeEffect takeEffect;
    private final RegisterClock registerClock;
    private final Officers officers;
    private final AuditLog auditLog;

    ApproveStep(
            Dossiers dossiers,
            Steps steps,
            TakeEffect takeEffect,
            RegisterClock registerClock,
            Officers officers,
            AuditLog auditLog) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.takeEffect = takeEffect;
        this.registerClock = registerClock;
        this.officers = officers;
        this.auditLog = auditLog;
    }

    @Transactional
    public Outcome approve(Caller caller, DispositionId id, long seen) {
        var officer = officers.acting(caller);
        var found = dossiers.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var refusal = refuse(found.get(), seen, officer);
        if (refusal != null) {
            return refusal;
        }
        registerClock.advance();
        return approve(found.get(), officer);
    }

    private @Nullable Outcome refuse(Dossier found, long seen, Officer officer) {
        var stale = dossiers.refuseStale(found, seen);
        if (stale != null) {
            return stale;
        }
        if (!found.isOpen(StepState.SUBMITTED)) {
            return new Outcome.WrongState(found.disposition().state());
        }
        return found.draftedBy(officer) ? new Outcome.SecondOfficerRequired() : null;
    }

    /** A licence action takes or regains effect only while the dismissal it arises from is in force. */
    private boolean dismissalHolds(Dossier found, TakeEffect.Effect effect) {
        var dismissal = effect.next().arisesFrom();
        boolean asked = switch (effect.change()) {
            case IN_FORCE, RESUMED -> true;
            case AWAITING_EFFECT -> found.openKind() != StepKind.CORRECT;
            case CORRECTED, STAYED, REINSTATED, ANNULLED, EXPUNGED -> false;
        };
        return !asked || dismissal == null || dossiers.isInForceNow(dismissal);
    }

    private Outcome approve(Dossier found, Officer officer) {
        var row = found.disposition();
        var step = found.openStep();
        var effect = takeEffect.of(found);
        if (effect.refusal() != null) {
            return effect.refusal();
        }
        if (!dismissalHolds(found, effect)) {
            return new Outcome.DismissalNotInForce();
        }
        if (!dossiers.replace(row, effect.next().waitingFor(null))) {
            return dossiers.stale(row.id());
        }
        steps.approve(step.id(), officer);
        auditLog.append(new DispositionEvent.StepApproved(
                officer.actor(Role.BOARD_APPROVER), row.id().file(), step.kind().name()));
        takeEffect.tell(effect);
        return step.kind() == StepKind.EXPUNGE ? new Outcome.Gone() : new Outcome.Done(row.id(), row.version() + 1);
    }
}
