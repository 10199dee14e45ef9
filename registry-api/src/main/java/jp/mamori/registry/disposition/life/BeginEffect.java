package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.StoredDisposition;
import jp.mamori.registry.disposition.register.RegisterClock;
import jp.mamori.registry.platform.time.Tokyo;

/** Puts one disposition in force whose day has come; what changed in the meantime is left as it is. */
@Singleton
class BeginEffect {
    private final Dossiers dossiers;
    private final TakeEffect takeEffect;
    private final RegisterClock registerClock;
    private final AuditLog auditLog;
    private final Clock clock;

    BeginEffect(Dossiers dossiers, TakeEffect takeEffect, RegisterClock registerClock, AuditLog auditLog, Clock clock) {
        this.dossiers = dossiers;
        this.takeEffect = takeEffect;
        this.registerClock = registerClock;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @Transactional
    void begin(DispositionId id) {
        registerClock.advance();
        dossiers.lock(id).filter(this::isDue).ifPresent(this::begin);
    }

    private boolean isDue(StoredDisposition row) {
        var dismissal = row.arisesFrom();
        return row.state() == State.AWAITING_EFFECT
                && !row.effectiveOn().isAfter(Tokyo.today(clock))
                && (dismissal == null || dossiers.isInForceNow(dismissal));
    }

    private void begin(StoredDisposition row) {
        var effect = takeEffect.begun(row);
        if (!dossiers.replace(row, effect.next())) {
            throw new IllegalStateException("a locked disposition changed");
        }
        auditLog.append(new DispositionEvent.EffectBegan(
                Actor.job(BeginEffects.NAME), row.id().file()));
        takeEffect.tell(effect);
    }
}
