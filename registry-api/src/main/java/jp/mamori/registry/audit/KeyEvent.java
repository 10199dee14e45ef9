package jp.mamori.registry.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;

/** What happens to the registry's keys; each is a file of its own. */
public sealed interface KeyEvent extends Event {
    FileId file();

    /** Name of the key in the keystore. */
    String alias();

    @Override
    default List<FileId> owners() {
        return List.of(file());
    }

    @Override
    default Map<String, String> details() {
        return Map.of("alias", alias());
    }

    /** A key was made. */
    record Generated(Actor actor, FileId file, String alias) implements KeyEvent {}

    /** A key was made known. */
    record Published(Actor actor, FileId file, String alias) implements KeyEvent {}

    /** A key makes what is new from now on. */
    record Activated(Actor actor, FileId file, String alias) implements KeyEvent {}

    /** A key makes nothing any more. */
    record Retired(Actor actor, FileId file, String alias) implements KeyEvent {}

    /** Others may have a key, from that instant on. */
    record Compromised(Actor actor, FileId file, String alias, Instant from, long loggedBefore) implements KeyEvent {
        @Override
        public Map<String, String> details() {
            return Map.of("alias", alias, "from", from.toString(), "loggedBefore", String.valueOf(loggedBefore));
        }
    }
}
