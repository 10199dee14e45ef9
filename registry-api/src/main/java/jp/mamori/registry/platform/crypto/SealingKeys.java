package jp.mamori.registry.platform.crypto;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys that were opened some seconds ago, to seal with and nothing else.
 *
 * <p>Every event of the log is sealed, and asking the vault each time would be a third of its cost.
 * What opens things asks the vault always: a destroyed key reads nothing from that moment on.
 * This node forgets a key when it destroys it; another node may seal with it for ten more seconds, which nobody can open.
 * Time is the machine's own, so that setting the clock back keeps no key.
 */
@Singleton
public class SealingKeys {
    static final Duration KEPT = Duration.ofSeconds(10);
    static final int MOST = 4_096;

    private final FileKeys fileKeys;
    private final Map<FileId, Kept> kept = new ConcurrentHashMap<>();

    SealingKeys(FileKeys fileKeys) {
        this.fileKeys = fileKeys;
        fileKeys.onChange(kept::remove);
    }

    private record Kept(FileKey key, long since) {
        boolean holds(long now) {
            return now - since < KEPT.toNanos();
        }
    }

    /** Seals and cannot open. */
    @FunctionalInterface
    public interface SealingKey {
        byte[] seal(byte[] plain, Place place);
    }

    /** The keys of those files that have one. */
    public Map<FileId, SealingKey> of(Collection<FileId> files) {
        long now = System.nanoTime();
        var found = new HashMap<FileId, SealingKey>();
        var missing = new HashSet<FileId>();
        for (var file : files) {
            if (kept.get(file) instanceof Kept(var key, var since) && new Kept(key, since).holds(now)) {
                found.put(file, key::seal);
            } else {
                missing.add(file);
            }
        }
        if (!missing.isEmpty()) {
            ask(missing, now).forEach((file, key) -> found.put(file, key::seal));
        }
        return found;
    }

    private Map<FileId, FileKey> ask(Set<FileId> files, long now) {
        var opened = fileKeys.openAll(files);
        if (kept.size() + opened.size() > MOST) {
            kept.values().removeIf(one -> !one.holds(now));
        }
        if (kept.size() + opened.size() <= MOST) {
            opened.forEach((file, key) -> kept.put(file, new Kept(key, now)));
        }
        return opened;
    }
}
