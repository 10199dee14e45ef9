package jp.mamori.registry.disposition.desk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamori.registry.disposition.State;

/** Which dispositions an officer wants listed. */
enum Task {
    /** Drafts not yet submitted. */
    DRAFT,
    /** What a second officer returned. */
    RETURNED,
    /** What waits for a second officer other than the proposer. */
    TO_APPROVE,
    /** Approved before the day of their effect. */
    AWAITING_EFFECT,
    IN_FORCE,
    STAYED,
    ANNULLED,
    ALL;

    static Optional<Task> parse(String code) {
        return Stream.of(values()).filter(task -> task.name().equals(code)).findFirst();
    }

    Set<State> states() {
        return switch (this) {
            case DRAFT -> EnumSet.of(State.DRAFT);
            case AWAITING_EFFECT -> EnumSet.of(State.AWAITING_EFFECT);
            case IN_FORCE -> EnumSet.of(State.IN_FORCE);
            case STAYED -> EnumSet.of(State.STAYED);
            case ANNULLED -> EnumSet.of(State.ANNULLED);
            case RETURNED, TO_APPROVE, ALL -> EnumSet.complementOf(EnumSet.of(State.EXPUNGING, State.EXPUNGED));
        };
    }

    /** State of the open step, {@code ""} where it does not matter. */
    String openState() {
        return switch (this) {
            case DRAFT -> "DRAFT";
            case RETURNED -> "RETURNED";
            case TO_APPROVE -> "SUBMITTED";
            case AWAITING_EFFECT, IN_FORCE, STAYED, ANNULLED, ALL -> "";
        };
    }
}
