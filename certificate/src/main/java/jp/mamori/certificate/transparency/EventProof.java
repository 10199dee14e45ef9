package jp.mamori.certificate.transparency;

import java.util.Arrays;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * What a person keeps of one look at their data: the event, its opened private part, and the proof that it was logged.
 *
 * <p>A {@link TransparencyProof} whose extra data is the event's entry followed by the opening (32 bytes of salt and the
 * private part's JSON); nothing of it is believed before {@link #verify} has tied it to the checkpoint.
 */
public record EventProof(LoggedEvent event, byte[] opening, TransparencyProof proof) {
    private static final int SALT_BYTES = 32;

    public EventProof {
        opening = opening.clone();
    }

    /** Puts entry and opening into the file. */
    public static TransparencyProof file(LoggedEvent event, byte[] opening, TransparencyProof bare) {
        var entry = event.entry();
        var extra = Arrays.copyOf(entry, entry.length + opening.length);
        System.arraycopy(opening, 0, extra, entry.length, opening.length);
        return new TransparencyProof(extra, bare.inclusion(), bare.checkpoint());
    }

    public static EventProof parse(byte[] file) throws ProofRejected {
        var proof = TransparencyProof.parse(file);
        var extra = proof.extra();
        int end = 0;
        for (int line = 0; line < LoggedEvent.LINES; line++) {
            while (end < extra.length && extra[end] != '\n') {
                end++;
            }
            end++;
        }
        if (end + SALT_BYTES > extra.length) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        var event = LoggedEvent.parse(Arrays.copyOf(extra, end));
        return new EventProof(event, Arrays.copyOfRange(extra, end, extra.length), proof);
    }

    /** Verifies that this opening is the event's and that the event is in the log. */
    public Checkpoint verify(Trust trust) throws ProofRejected {
        if (!Hash.sha256(opening).equals(event.commitment())) {
            throw new ProofRejected(Flaw.COMMITMENT);
        }
        return proof.verify(event.leaf(), trust);
    }

    /** JSON of who, for whom, why and which fields. */
    public byte[] privatePart() {
        return Arrays.copyOfRange(opening, SALT_BYTES, opening.length);
    }

    @Override
    public byte[] opening() {
        return opening.clone();
    }

    @Override
    public String toString() {
        return "EventProof[" + proof.inclusion().index() + "]";
    }
}
