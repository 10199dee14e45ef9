package jp.mamori.certificate.transparency.tree;

/**
 * Says that a note, checkpoint or proof does not hold, and why.
 *
 * <p>It carries a code and never the input; it has no stack trace, so rejecting costs little.
 */
public final class ProofRejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    /** What is wrong; a stable code. */
    public enum Flaw {
        /** More bytes, lines or signatures than anybody needs. */
        TOO_LONG,
        /** Not the lines, characters or numbers that the format has. */
        SHAPE,
        /** Base64 or a number in another than its one spelling. */
        NOT_CANONICAL,
        /** A public key that is no point of its group or of small order. */
        KEY,
        /** No signature by the log's key. */
        NOT_SIGNED,
        /** A signature by a known key that is wrong. */
        SIGNATURE,
        /** A checkpoint of another log. */
        ORIGIN,
        /** Fewer cosignatures by known witnesses than asked for. */
        WITNESSES,
        /** An index beyond the tree. */
        INDEX,
        /** Hashes that do not lead to the signed root. */
        PATH,
        /** The opened event is not the one that was logged. */
        COMMITMENT,
        /** The event is logged, but it tells of something else. */
        ANOTHER_EVENT
    }

    public ProofRejected(Flaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
