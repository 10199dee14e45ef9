package jp.mamori.registry.disposition;

/** Where a disposition stands in its life; only those in force are matched, found and certified. */
public enum State {
    DRAFT,
    AWAITING_APPROVAL,
    /** Approved before the day of its effect; on that day it is in force by itself. */
    AWAITING_EFFECT,
    IN_FORCE,
    /** 執行停止: a court stayed it. */
    STAYED,
    ANNULLED,
    /** Approved for expunging; its key is being destroyed. */
    EXPUNGING,
    /** Unreadable for ever. */
    EXPUNGED;

    /** Whether two officers recorded it and it is kept. */
    public boolean isRecorded() {
        return switch (this) {
            case AWAITING_EFFECT, IN_FORCE, STAYED, ANNULLED -> true;
            case DRAFT, AWAITING_APPROVAL, EXPUNGING, EXPUNGED -> false;
        };
    }
}
