package jp.mamori.registry.audit.tree;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.mamori.certificate.transparency.tree.TreeHead;

/**
 * Signs the present head, if the log has grown since the last checkpoint.
 *
 * <p>It never signs what does not continue the exported checkpoint: then the gate closes for good.
 */
@Singleton
public class SignCheckpoint {
    private final Checkpoints checkpoints;
    private final ExportedCheckpoint exported;
    private final LogKey logKey;
    private final RollBackGuard guard;
    private final Clock clock;

    SignCheckpoint(
            Checkpoints checkpoints, ExportedCheckpoint exported, LogKey logKey, RollBackGuard guard, Clock clock) {
        this.checkpoints = checkpoints;
        this.exported = exported;
        this.logKey = logKey;
        this.guard = guard;
        this.clock = clock;
    }

    /** The head that was signed now; empty where there was nothing new or nothing may be signed. */
    public Optional<TreeHead> sign() {
        if (!guard.continues()) {
            return Optional.empty();
        }
        var head = checkpoints.head();
        long before = checkpoints.newest().map(signed -> signed.head().size()).orElse(0L);
        if (head.size() <= before) {
            return Optional.empty();
        }
        var note = logKey.sign(head);
        checkpoints.keep(head, note, clock.instant());
        exported.keep(note);
        return Optional.of(head);
    }
}
