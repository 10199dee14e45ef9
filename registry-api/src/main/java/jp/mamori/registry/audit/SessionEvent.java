package jp.mamori.registry.audit;

import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;

/** Signing in and out. */
public sealed interface SessionEvent extends Event {
    /** The file of who signed in: the natural person's, or the applicant's. */
    FileId file();

    @Override
    default List<FileId> owners() {
        return List.of(file());
    }

    /** Somebody signed in; the provider's configured name, not its subject. */
    record SignedIn(Actor actor, FileId file, String provider) implements SessionEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("provider", provider);
        }
    }

    /** A session was prolonged. */
    record Renewed(Actor actor, FileId file) implements SessionEvent {}

    /** Somebody ended all their sessions, on every device. */
    record AllEnded(Actor actor, FileId file) implements SessionEvent {}
}
