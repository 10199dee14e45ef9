package jp.mamori.registry.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;

/** What happens when an employer checks a certificate. */
public sealed interface CheckEvent extends Event {
    /** A certificate was checked; owners are the request's file where it is known, and the employer's. */
    record Checked(Actor actor, List<FileId> owners, String purpose, String outcome) implements CheckEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("outcome", outcome);
        }
    }

    /** Details for one number differed five times in a row: by number, it is locked for the employer until then. */
    record NumberLocked(Actor actor, List<FileId> owners, Instant until) implements CheckEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("until", until.toString());
        }
    }

    /** A stored check was read again. */
    record CheckRead(Actor actor, List<FileId> owners, List<String> fields) implements CheckEvent {}
}
