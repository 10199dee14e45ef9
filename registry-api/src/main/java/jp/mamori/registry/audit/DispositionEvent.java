package jp.mamori.registry.audit;

import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;

/** What happens to a disposition's file. */
public sealed interface DispositionEvent extends Event {
    /** The disposition's file. */
    FileId file();

    @Override
    default List<FileId> owners() {
        return List.of(file());
    }

    /** A draft was made. */
    record Drafted(Actor actor, FileId file, String kind) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind);
        }
    }

    /** A draft's content was replaced. */
    record Edited(Actor actor, FileId file) implements DispositionEvent {}

    /** A step was proposed to a second officer. */
    record StepProposed(Actor actor, FileId file, String step) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }

    /** A second officer approved the open step. */
    record StepApproved(Actor actor, FileId file, String step) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }

    /** A second officer returned the open step. */
    record StepReturned(Actor actor, FileId file, String step) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }

    /** Another drafter took the open step over. */
    record StepTakenOver(Actor actor, FileId file, String step) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }

    /** The day of its effect came. */
    record EffectBegan(Actor actor, FileId file) implements DispositionEvent {}

    /** The proposer took the open step back. */
    record StepWithdrawn(Actor actor, FileId file, String step) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }

    /** An officer read the disposition. */
    record Read(Actor actor, FileId file, List<String> fields) implements DispositionEvent {}

    /** The disposition was one line of a list that an officer read. */
    record Listed(Actor actor, FileId file, List<String> fields) implements DispositionEvent {}

    /** The disposition's journal was read. */
    record JournalRead(Actor actor, FileId file) implements DispositionEvent {}

    /** What a certificate states of the disposition was read. */
    record StatedRead(Actor actor, FileId file, String purpose, List<String> fields) implements DispositionEvent {}

    /** The disposition was read to compare it with an applicant. */
    record CaseRead(Actor actor, FileId file, String purpose, List<String> fields) implements DispositionEvent {}

    /** A draft was dropped before it ever took effect; the file is the authority's, because the disposition's key goes. */
    record Dropped(Actor actor, FileId file, String disposition) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("disposition", disposition);
        }
    }

    /** The disposition's key was destroyed; the file is the authority's, the disposition's can hold no more events. */
    record Expunged(Actor actor, FileId file, String disposition) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("disposition", disposition);
        }
    }

    /** Dispositions whose retention is over were listed; the file is the authority's. */
    record RetentionProposed(Actor actor, FileId file, String report, int listed) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("report", report, "listed", String.valueOf(listed));
        }
    }

    /** A second officer approved or rejected such a list; the file is the authority's. */
    record RetentionDecided(Actor actor, FileId file, String report, String decision) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("report", report, "decision", decision);
        }
    }

    /** A disposition is expunged because its retention is over; the file is the authority's. */
    record RetentionEnded(Actor actor, FileId file, String disposition) implements DispositionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("disposition", disposition);
        }
    }
}
