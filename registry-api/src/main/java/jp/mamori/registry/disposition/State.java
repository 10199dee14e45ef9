package jp.mamori.registry.disposition;

/** Where a disposition stands in its life; only those in force are matched, found and certified. */
public enum State {
    DRAFT,
    AWAITING_APPROVAL,
    IN_FORCE,
    /** 執行停止: a court stayed it. */
    STAYED,
    ANNULLED,
    /** Approved for expunging; its key is being destroyed. */
    EXPUNGING,
    /** Unreadable for ever. */
    EXPUNGED
}
