package jp.mamori.registry.audit.tree;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.mamori.registry.audit.gate.LogGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to go on with a database that is behind what was already published; the service stays read-only.
 *
 * <p>It is asked at the start and before every checkpoint; nothing is sequenced before it has answered.
 */
@Singleton
class RollBackGuard {
    private static final Logger LOG = LoggerFactory.getLogger(RollBackGuard.class);

    private final ExportedCheckpoint exported;
    private final LogGate gate;
    private final AtomicBoolean asked = new AtomicBoolean();

    RollBackGuard(ExportedCheckpoint exported, LogGate gate) {
        this.exported = exported;
        this.gate = gate;
    }

    @EventListener
    void start(StartupEvent started) {
        continues();
    }

    /** Whether the log may be added to, as far as was known when last asked. */
    boolean continued() {
        return asked.get() ? gate.state() != LogGate.State.ROLLED_BACK : continues();
    }

    /** Looks again; a no is for good. */
    boolean continues() {
        if (!exported.isContinued()) {
            LOG.error(
                    "the database does not continue the exported checkpoint: nothing is written until it is restored");
            gate.set(LogGate.State.ROLLED_BACK);
        }
        asked.set(true);
        return gate.state() != LogGate.State.ROLLED_BACK;
    }
}
