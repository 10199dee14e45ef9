package jp.mamori.registry.disposition;

import jp.mamori.registry.platform.crypto.FileId;

/**
 * News that a disposition took effect, changed or lost its effect, published in the transaction that does it.
 *
 * <p>Listeners run at once in the same transaction; one that throws undoes the change.
 */
public record RegisterChanged(DispositionId disposition, FileId file, Change change) {
    /** What happened to the disposition. */
    public enum Change {
        /** Approved, but its effect lies ahead: nobody is found by it yet. */
        AWAITING_EFFECT,
        IN_FORCE,
        CORRECTED,
        STAYED,
        RESUMED,
        /** What it took away was granted or registered anew. */
        REINSTATED,
        ANNULLED,
        EXPUNGED
    }
}
