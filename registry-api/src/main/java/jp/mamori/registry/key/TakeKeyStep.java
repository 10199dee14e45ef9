package jp.mamori.registry.key;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.KeyEvent;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.key.KeyLife;
import jp.mamori.registry.platform.key.KeyLife.Outcome;
import jp.mamori.registry.platform.key.ServiceKey;

/** Moves a key one step on in its life, and logs it. */
@Singleton
class TakeKeyStep {
    private static final Actor OPERATOR = Actor.job("keys");

    private final KeyLife life;
    private final Checkpoints checkpoints;
    private final FileKeys fileKeys;
    private final AuditLog audit;

    TakeKeyStep(KeyLife life, Checkpoints checkpoints, FileKeys fileKeys, AuditLog audit) {
        this.life = life;
        this.checkpoints = checkpoints;
        this.fileKeys = fileKeys;
        this.audit = audit;
    }

    @Transactional
    Outcome take(KeyStep step) {
        var outcome = switch (step) {
            case KeyStep.Generate(var kind) -> new Outcome.Done(life.generate(kind));
            case KeyStep.Publish(var alias) -> life.publish(alias);
            case KeyStep.Activate(var alias) -> life.activate(alias);
            case KeyStep.Retire(var alias) -> life.retire(alias);
            case KeyStep.Compromise(var alias, var from) -> life.compromise(alias, from, checkpoints.sizeBefore(from));
        };
        if (outcome instanceof Outcome.Done(var key)) {
            fileKeys.ensure(key.file());
            audit.append(event(step, key));
        }
        return outcome;
    }

    private static KeyEvent event(KeyStep step, ServiceKey key) {
        return switch (step) {
            case KeyStep.Generate made -> new KeyEvent.Generated(OPERATOR, key.file(), key.alias());
            case KeyStep.Publish published -> new KeyEvent.Published(OPERATOR, key.file(), key.alias());
            case KeyStep.Activate activated -> new KeyEvent.Activated(OPERATOR, key.file(), key.alias());
            case KeyStep.Retire retired -> new KeyEvent.Retired(OPERATOR, key.file(), key.alias());
            case KeyStep.Compromise(var alias, var from) ->
                new KeyEvent.Compromised(
                        OPERATOR, key.file(), alias, from, key.loggedBefore() == null ? 0 : key.loggedBefore());
        };
    }
}
