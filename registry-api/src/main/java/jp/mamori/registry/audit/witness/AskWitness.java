package jp.mamori.registry.audit.witness;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.NoteSignature;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.audit.tree.LogSettings;
import jp.mamori.registry.audit.witness.WitnessClient.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the newest checkpoint cosigned by the enrolled witness and keeps the cosignature, once it holds.
 *
 * <p>A witness that is down, hangs, refuses or lies changes nothing here: the checkpoint stays unwitnessed, which
 * {@link Witnessing} tells.
 */
@Singleton
public class AskWitness {
    private static final Logger LOG = LoggerFactory.getLogger(AskWitness.class);

    private final Optional<WitnessClient> witness;
    private final Checkpoints checkpoints;
    private final LogKey logKey;

    AskWitness(LogSettings settings, Checkpoints checkpoints, LogKey logKey) {
        this.witness = Optional.ofNullable(settings.witnessUrl()).map(WitnessClient::new);
        this.checkpoints = checkpoints;
        this.logKey = logKey;
    }

    /** How asking ended. */
    public sealed interface Outcome {
        record NothingToAsk() implements Outcome {}

        record Witnessed(long size) implements Outcome {}

        /** Still unwitnessed, and why. */
        record Unwitnessed(String why) implements Outcome {}
    }

    public Outcome ask() {
        var newest = checkpoints.newest().map(Checkpoints.Signed::checkpoint);
        if (witness.isEmpty() || newest.isEmpty() || !newest.get().seen().isEmpty()) {
            return new Outcome.NothingToAsk();
        }
        long old = checkpoints
                .newestWitnessed()
                .map(signed -> signed.head().size())
                .orElse(0L);
        var outcome = ask(witness.get(), newest.get(), old);
        if (outcome instanceof Outcome.Unwitnessed(var why)) {
            LOG.warn("checkpoint {} is not witnessed: {}", newest.get().head().size(), why);
        }
        return outcome;
    }

    private Outcome ask(WitnessClient client, Checkpoint newest, long old) {
        long size = newest.head().size();
        return switch (client.submit(old, checkpoints.consistency(old, size), newest.note())) {
            case Answer.Cosigned(var lines) -> keep(newest, lines);
            case Answer.Elsewhere(var seen) when seen != old && seen <= size -> ask(client, newest, old, seen);
            case Answer.Elsewhere(var seen) -> new Outcome.Unwitnessed("it has seen " + seen);
            case Answer.Refused(var status) -> new Outcome.Unwitnessed("it answered " + status);
            case Answer.Unreachable() -> new Outcome.Unwitnessed("it did not answer in time");
        };
    }

    /** Asks once more, from where the witness is; a second "elsewhere" ends it. */
    private Outcome ask(WitnessClient client, Checkpoint newest, long old, long seen) {
        var answer =
                client.submit(seen, checkpoints.consistency(seen, newest.head().size()), newest.note());
        return answer instanceof Answer.Cosigned(var lines)
                ? keep(newest, lines)
                : new Outcome.Unwitnessed("it is not at " + old + " but does not follow from " + seen);
    }

    private Outcome keep(Checkpoint newest, String lines) {
        try {
            var whole = SignedNote.parse(newest.note().format() + lines);
            var seen = logKey.trust().open(whole).seen();
            if (seen.isEmpty() || !whole.text().equals(newest.note().text())) {
                return new Outcome.Unwitnessed("its cosignature is by another key");
            }
            keep(newest, whole, seen.getFirst());
            return new Outcome.Witnessed(newest.head().size());
        } catch (ProofRejected e) {
            return new Outcome.Unwitnessed("its cosignature does not hold: " + e.flaw());
        }
    }

    private void keep(Checkpoint newest, SignedNote whole, Checkpoint.Seen seen) {
        var line = whole.signatures().stream()
                .filter(signature -> isBy(signature, seen.witness()))
                .findFirst()
                .orElseThrow();
        checkpoints.keep(newest.head(), line, Instant.ofEpochSecond(seen.seconds()));
    }

    private boolean isBy(NoteSignature signature, String name) {
        return logKey.trust().witnesses().stream()
                .anyMatch(
                        key -> key.id() == signature.id() && key.name().equals(name) && name.equals(signature.name()));
    }
}
