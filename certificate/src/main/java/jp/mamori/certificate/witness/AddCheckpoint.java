package jp.mamori.certificate.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.NoteSignature;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.Canonical;
import jp.mamori.certificate.transparency.tree.CompactRange;
import jp.mamori.certificate.transparency.tree.ConsistencyProof;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.TreeHead;

/**
 * Cosigns a checkpoint if it continues the last one seen.
 *
 * <p>One submission at a time: checking and keeping are one step, so that the state never goes back.
 * Source: C2SP tlog-witness, {@code add-checkpoint}.
 */
final class AddCheckpoint {
    private static final int MOST_LOG_KEYS = 4;
    private static final int MOST_HASHES = 63;
    private static final String OLD = "old ";

    private final Trust log;
    private final NoteSigner witness;
    private final WitnessState state;
    private final Clock clock;

    AddCheckpoint(Trust log, NoteSigner witness, WitnessState state, Clock clock) {
        this.log = log;
        this.witness = witness;
        this.state = state;
        this.clock = clock;
    }

    /** What the submitter is told. */
    sealed interface Outcome {
        record Cosigned(NoteSignature signature) implements Outcome {}

        /** Not the lines that the protocol has, or an old size above the new one. */
        record Malformed() implements Outcome {}

        record UnknownLog() implements Outcome {}

        record NotSigned() implements Outcome {}

        /** Another size, or another root, was cosigned last. */
        record Conflict(long size) implements Outcome {}

        /** The new tree does not have the old one as its beginning. */
        record Inconsistent() implements Outcome {}
    }

    private record Submission(long old, ConsistencyProof proof, SignedNote note) {}

    synchronized Outcome add(String body) throws IOException {
        try {
            var submission = parse(body);
            var head = TreeHead.parse(submission.note().text());
            if (!head.origin().equals(log.origin())) {
                return new Outcome.UnknownLog();
            }
            return signed(submission);
        } catch (ProofRejected e) {
            return new Outcome.Malformed();
        }
    }

    private Outcome signed(Submission submission) throws IOException {
        try {
            return decide(submission, log.open(submission.note()));
        } catch (ProofRejected e) {
            return new Outcome.NotSigned();
        }
    }

    private Outcome decide(Submission submission, Checkpoint checkpoint) throws IOException {
        var head = checkpoint.head();
        if (submission.old() > head.size()) {
            return new Outcome.Malformed();
        }
        var last = state.latest().map(Checkpoint::head).orElseGet(this::nothing);
        if (submission.old() != last.size()) {
            return new Outcome.Conflict(last.size());
        }
        if (head.size() == last.size() && !head.root().equals(last.root())) {
            return new Outcome.Conflict(last.size());
        }
        if (!submission.proof().proves(last, head)) {
            return new Outcome.Inconsistent();
        }
        var bare = new SignedNote(submission.note().text(), ours(submission.note()));
        var signature = witness.cosign(bare, clock.instant());
        state.keep(bare.with(List.of(signature)));
        return new Outcome.Cosigned(signature);
    }

    /** Only signatures in the log's name are kept; it has two while its key changes, and is known by either then. */
    private List<NoteSignature> ours(SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(log.origin()))
                .limit(MOST_LOG_KEYS)
                .toList();
    }

    private TreeHead nothing() {
        return new TreeHead(log.origin(), 0, new CompactRange().root());
    }

    private static Submission parse(String body) throws ProofRejected {
        int blank = body.indexOf("\n\n");
        if (blank < 0 || !body.startsWith(OLD)) {
            throw new ProofRejected(ProofRejected.Flaw.SHAPE);
        }
        var lines = List.of(body.substring(0, blank).split("\n", -1));
        if (lines.size() - 1 > MOST_HASHES) {
            throw new ProofRejected(ProofRejected.Flaw.TOO_LONG);
        }
        var path = new ArrayList<Hash>();
        for (var line : lines.subList(1, lines.size())) {
            path.add(Hash.parse(line));
        }
        long old = Canonical.decimal(lines.getFirst().substring(OLD.length()));
        return new Submission(old, new ConsistencyProof(path), SignedNote.parse(body.substring(blank + 2)));
    }
}
