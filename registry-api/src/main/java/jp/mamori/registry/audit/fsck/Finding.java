package jp.mamori.registry.audit.fsck;

/**
 * Something that does not fit.
 *
 * @param from first sequence number it may concern
 * @param to last one; the same where it is known exactly
 */
record Finding(Fault fault, long from, long to) {
    static Finding at(Fault fault, long seq) {
        return new Finding(fault, seq, seq);
    }

    String text() {
        return fault + " at " + (from == to ? String.valueOf(from) : from + " to " + to);
    }

    /** What is wrong. */
    enum Fault {
        /** The event is not the one that was hashed. */
        EVENT_CHANGED,
        /** The leaf's event is not there. */
        EVENT_MISSING,
        /** A number without a leaf. */
        LEAF_MISSING,
        /** A leaf beyond the head. */
        LEAF_INSERTED,
        /** One event under two numbers. */
        EVENT_REUSED,
        /** An event that has no leaf and does not wait for one. */
        EVENT_UNLOGGED,
        /** The private part does not open under this event's id, or is not what was committed to. */
        CONTENT_MOVED,
        /** A tile holds another hash than the leaf or the tile below. */
        TILE_DIFFERS,
        TILE_MISSING,
        /** The head is not that of the leaves. */
        HEAD_DIFFERS,
        /** A signed checkpoint has another root than the leaves that it covers. */
        CHECKPOINT_DIFFERS,
        /** A stored checkpoint that the log's key did not sign. */
        CHECKPOINT_FORGED,
        /** A checkpoint covers leaves that are not there. */
        TRUNCATED,
        /** A checkpoint that left the house covers leaves that are not there. */
        ROLLED_BACK,
        /** A checkpoint that left the house has another root; only who kept it can tell. */
        REWRITTEN,
        /** Two signed roots of one size. */
        TWO_HEADS,
        /** A time more than a minute before one that came earlier. */
        CLOCK_SET_BACK
    }
}
