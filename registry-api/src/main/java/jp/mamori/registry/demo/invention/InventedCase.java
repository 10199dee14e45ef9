package jp.mamori.registry.demo.invention;

import jp.mamori.registry.disposition.Content;
import org.jspecify.annotations.Nullable;

/**
 * A disposition to enter, and the licence lapse that arises from it where there is one.
 *
 * @param authority code of the authority that records it, such as {@code BOE-13}
 * @param lapse recorded after it by the licence administrator; names this one as the dismissal it arises from
 * @param ending where its life has come to
 */
public record InventedCase(
        String authority, Content content, @Nullable InventedCase lapse, Ending ending) {
    /** Where a disposition stands. */
    public enum Ending {
        IN_FORCE,
        STAYED,
        ANNULLED,
        AWAITING_APPROVAL,
        RETURNED,
        DRAFT
    }

    /** How many dispositions it comes to. */
    public int dispositions() {
        return lapse == null ? 1 : 2;
    }

    @Override
    public String toString() {
        return "InventedCase[" + authority + ", " + ending + "]";
    }
}
