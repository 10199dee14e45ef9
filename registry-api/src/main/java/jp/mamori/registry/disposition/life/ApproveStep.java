package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
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
    private final Life life;
    private final StepRows steps;
    private final DispositionRows dispositions;
    private final TakeEffect takeEffect;
    private final RegisterClock registerClock;
    private final Officers officers;
    private final AuditLog auditLog;
    private final Clock clock;

    ApproveStep(
            Life life,
            StepRows steps,
            DispositionRows dispositions,
            TakeEffect takeEffect,
            RegisterClock registerClock,
            Officers officers,
            AuditLog auditLog,
            Clock clock) {
        this.life = life;
        this.steps = steps;
        this.dispositions = dispositions;
        this.takeEffect = takeEffect;
        this.registerClock = registerClock;
        this.officers = officers;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @Transactional
    public Outcome approve(Caller caller, DispositionId id, long seen) {
        var officer = officers.acting(caller, Role.BOARD_APPROVER);
        var found = life.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var refusal = refuse(found.get(), seen, officer);
        if (refusal != null) {
            return refusal;
        }
        registerClock.advance();
        return dismissalHolds(found.get()) ? approve(found.get(), officer) : new Outcome.DismissalNotInForce();
    }

    private @Nullable Outcome refuse(Life.Found found, long seen, Officer officer) {
        var stale = life.refuseStale(found, seen);
        if (stale != null) {
            return stale;
        }
        if (!found.isOpen(StepState.SUBMITTED)) {
            return new Outcome.WrongState(found.disposition().state());
        }
        return found.proposedBy(officer) ? new Outcome.SecondOfficerRequired() : null;
    }

    /** A licence action takes or regains effect only while the dismissal it arises from is in force. */
    private boolean dismissalHolds(Life.Found found) {
        var dismissal = found.disposition().arisesFrom();
        boolean asked = found.openKind() == StepKind.RECORD || found.openKind() == StepKind.RESUME;
        return !asked
                || dismissal == null
                || dispositions
                        .stateNow(dismissal)
                        .filter(now -> now == State.IN_FORCE)
                        .isPresent();
    }

    private Outcome approve(Life.Found found, Officer officer) {
        var row = found.disposition();
        var step = found.openStep();
        var effect = takeEffect.of(found);
        if (effect.refusal() != null) {
            return effect.refusal();
        }
        if (!life.replace(row, effect.next().waitingFor(null))) {
            return life.stale(row.id());
        }
        Life.guarded(steps.approve(step.id(), officer.naturalPerson(), clock.instant()));
        auditLog.append(new DispositionEvent.StepApproved(
                officer.actor(Role.BOARD_APPROVER), row.id().file(), step.kind().name()));
        takeEffect.tell(found, effect);
        return new Outcome.Done(row.id(), row.version() + 1);
    }
}
