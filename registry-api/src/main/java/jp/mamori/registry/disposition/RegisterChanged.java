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
        IN_FORCE,
        CORRECTED,
        STAYED,
        RESUMED,
        ANNULLED,
        EXPUNGED
    }
}
