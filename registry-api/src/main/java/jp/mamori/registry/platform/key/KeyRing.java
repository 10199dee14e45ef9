package jp.mamori.registry.platform.key;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which key is for what now.
 *
 * <p>What another process changed is known here at most five seconds after it is asked for again.
 * While the database does not answer, what was known last counts.
 * Time is the machine's own, so that setting the clock back keeps nothing.
 */
@Singleton
public class KeyRing {
    /** Within this every node has noticed a change, slow ones and clocks that differ included. */
    public static final Duration NOTICED = Duration.ofMinutes(1);

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final StoredKeys stored;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Read last;

    KeyRing(StoredKeys stored) {
        this.stored = stored;
    }

    private record Read(Keys keys, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /** The keys as they stood at one moment. */
    public record Keys(List<ServiceKey> all) {
        public List<ServiceKey> of(KeyKind kind) {
            return all.stream().filter(key -> key.kind() == kind).toList();
        }

        /** The one that makes what is new; empty after the last of a kind was compromised. */
        public Optional<ServiceKey> active(KeyKind kind) {
            return newest(of(kind));
        }

        /**
         * Those under which something may be filed: whoever looks asks under each, the active one first.
         *
         * <p>Compromised ones are among them, because who else has such a key takes nothing out of what is found by it.
         */
        public List<ServiceKey> asked(KeyKind kind) {
            return Stream.concat(
                            inUse(kind).stream(), of(kind).stream().filter(key -> key.state() == KeyState.COMPROMISED))
                    .toList();
        }

        /** Those that are known everywhere and not retired, the active one first. */
        public List<ServiceKey> inUse(KeyKind kind) {
            return of(kind).stream()
                    .filter(key -> key.state() == KeyState.PUBLISHED || key.state() == KeyState.ACTIVE)
                    .sorted(Comparator.comparing(
                                    ServiceKey::activatedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed())
                    .toList();
        }
    }

    /** Of those that are active, the one that was activated last. */
    static Optional<ServiceKey> newest(List<ServiceKey> keys) {
        return keys.stream()
                .filter(key -> key.state() == KeyState.ACTIVE)
                .filter(key -> key.activatedAt() != null)
                .max(Comparator.comparing(ServiceKey::activatedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    public Keys now() {
        var known = last;
        if (known != null && known.isFresh()) {
            return known.keys();
        }
        return known == null ? first() : again(known);
    }

    /** The alias of the key that makes what is new. */
    public ServiceKey active(KeyKind kind) {
        return now().active(kind)
                .orElseThrow(() -> new IllegalStateException("there is no active " + kind.prefix()
                        + " key: ./mamori keys activate makes a published one active"));
    }

    /** Reads at the next question what this process changed itself. */
    public void forget() {
        last = null;
    }

    private Keys first() {
        reading.lock();
        try {
            var known = last;
            return known != null ? known.keys() : read();
        } finally {
            reading.unlock();
        }
    }

    /** One asks, the others go on with what is known. */
    private Keys again(Read known) {
        if (!reading.tryLock()) {
            return known.keys();
        }
        try {
            return read();
        } catch (RuntimeException e) {
            LOG.warn(
                    "which keys are in use could not be read again: {}",
                    e.getClass().getName());
            last = new Read(known.keys(), System.nanoTime());
            return known.keys();
        } finally {
            reading.unlock();
        }
    }

    private Keys read() {
        var keys = new Keys(List.copyOf(stored.read()));
        last = new Read(keys, System.nanoTime());
        return keys;
    }
}
