package jp.mamori.certificate.transparency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;
import jp.mamori.certificate.transparency.tree.TreeHead;

/**
 * Whom a verifier believes: a log, witnesses, and how many of them must have seen a checkpoint.
 *
 * @param logs keys of the one log, the present one first; their name is the log's origin, and a signature by any counts
 * @param witnesses keys of witnesses, each with a key of its own
 * @param quorum how many different witnesses are needed; 0 accepts what nobody watched
 */
public record Trust(List<VerifierKey> logs, List<VerifierKey> witnesses, int quorum) {
    public Trust {
        logs = List.copyOf(logs);
        if (logs.stream().map(VerifierKey::name).distinct().count() != 1) {
            throw new IllegalArgumentException("one log is trusted, under one name");
        }
        witnesses = List.copyOf(witnesses);
        var keys = new HashSet<>(witnesses.stream().map(VerifierKey::key).toList());
        if (keys.size() != witnesses.size() || quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException(
                    "a quorum of " + quorum + " needs as many witnesses with different keys");
        }
    }

    /** Trusts a log that has one key. */
    public Trust(VerifierKey log, List<VerifierKey> witnesses, int quorum) {
        this(List.of(log), witnesses, quorum);
    }

    /** Name of the log. */
    public String origin() {
        return logs.getFirst().name();
    }

    /** Trusts a log whether watched or not. */
    public static Trust of(VerifierKey log) {
        return new Trust(log, List.of(), 0);
    }

    /** Verifies every known signature of a checkpoint and reads it. */
    public Checkpoint open(SignedNote note) throws ProofRejected {
        boolean signed = false;
        for (var log : logs) {
            signed |= log.signed(note);
        }
        if (!signed) {
            throw new ProofRejected(Flaw.NOT_SIGNED);
        }
        var head = TreeHead.parse(note.text());
        if (!head.origin().equals(origin())) {
            throw new ProofRejected(Flaw.ORIGIN);
        }
        var seen = new ArrayList<Checkpoint.Seen>();
        for (var witness : witnesses) {
            witness.witnessed(note).ifPresent(at -> seen.add(new Checkpoint.Seen(witness.name(), at)));
        }
        if (seen.size() < quorum) {
            throw new ProofRejected(Flaw.WITNESSES);
        }
        return new Checkpoint(head, seen, note);
    }
}
