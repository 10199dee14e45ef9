package jp.mamori.registry.platform.key;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a key's life, and which of them are allowed when.
 *
 * <p>Generated, published, active, retired; and compromised from each but the first.
 * Called inside a transaction; the rows of the kind are locked, so that two steps about one kind cannot cross.
 * Source: ADR 0006.
 */
@Singleton
public class KeyLife {
    private final ServiceKeys rows;
    private final StoredKeys stored;
    private final Keystore keystore;
    private final Collection<KeyNeed> needs;
    private final Ids ids;
    private final Clock clock;

    KeyLife(ServiceKeys rows, StoredKeys stored, Keystore keystore, Collection<KeyNeed> needs, Ids ids, Clock clock) {
        this.rows = rows;
        this.stored = stored;
        this.keystore = keystore;
        this.needs = needs;
        this.ids = ids;
        this.clock = clock;
    }

    /** How a step ended. */
    public sealed interface Outcome {
        record Done(ServiceKey key) implements Outcome {}

        record NoSuchKey() implements Outcome {}

        /** The step is for keys in another state. */
        record WrongState(ServiceKey key, KeyState needed) implements Outcome {}

        /** Somebody may not have noticed the step before. */
        record TooSoon(ServiceKey key, Instant notBefore) implements Outcome {}

        /** No key has taken over from it. */
        record NoSuccessor(ServiceKey key) implements Outcome {}

        /** So many things cannot be read or found without it. */
        record StillNeeded(ServiceKey key, long things) implements Outcome {}

        /** The instant of a compromise lies ahead, before the key was made, or is later than the one known. */
        record WrongInstant(ServiceKey key) implements Outcome {}
    }

    /** Makes the next key of a kind, in the module where the kind lives there. */
    public ServiceKey generate(KeyKind kind) {
        stored.read();
        int last = rows.lock(kind.name()).stream()
                .mapToInt(key -> KeyKind.number(key.alias()))
                .max()
                .orElse(0);
        var alias = kind.alias(last + 1);
        // One that an earlier try left behind without its row is used.
        if (!keystore.has(alias)) {
            keystore.generate(alias, kind.algorithm(), kind.inModule());
        }
        rows.insert(ids.next(), alias, kind.name(), stored.certificate(kind, alias), now());
        return rows.find(alias).orElseThrow();
    }

    public Outcome publish(String alias) {
        return found(
                alias,
                (key, all) -> key.state() == KeyState.GENERATED && rows.publish(key.id(), now()) == 1
                        ? done(alias)
                        : new Outcome.WrongState(key, KeyState.GENERATED));
    }

    public Outcome activate(String alias) {
        return found(alias, (key, all) -> {
            if (key.state() != KeyState.PUBLISHED || key.publishedAt() == null) {
                return new Outcome.WrongState(key, KeyState.PUBLISHED);
            }
            var notBefore = key.mayBeActiveFrom();
            if (now().isBefore(notBefore)) {
                return new Outcome.TooSoon(key, notBefore);
            }
            keystore.require(alias);
            return rows.activate(key.id(), now()) == 1 ? done(alias) : new Outcome.WrongState(key, KeyState.PUBLISHED);
        });
    }

    public Outcome retire(String alias) {
        return found(alias, (key, all) -> {
            if (key.state() != KeyState.ACTIVE) {
                return new Outcome.WrongState(key, KeyState.ACTIVE);
            }
            var taken = takenOver(key, all);
            if (taken == null) {
                return new Outcome.NoSuccessor(key);
            }
            if (now().isBefore(taken)) {
                return new Outcome.TooSoon(key, taken);
            }
            return retire(key, taken);
        });
    }

    private Outcome retire(ServiceKey key, Instant taken) {
        var need = needs.stream()
                .filter(asked -> asked.kind() == key.kind())
                .map(asked -> asked.of(key, taken))
                .findFirst()
                .orElse(new KeyNeed.Need(0, null));
        if (need.things() > 0) {
            return new Outcome.StillNeeded(key, need.things());
        }
        return rows.retire(key.id(), now(), taken, need.until()) == 1
                ? done(key.alias())
                : new Outcome.WrongState(key, KeyState.ACTIVE);
    }

    /** When every node had noticed that another key makes what is new; null where none does. */
    private static @Nullable Instant takenOver(ServiceKey key, List<ServiceKey> all) {
        return KeyRing.newest(all)
                .filter(newest -> !newest.id().equals(key.id()))
                .map(ServiceKey::activatedAt)
                .map(activated -> activated.plus(KeyRing.NOTICED).truncatedTo(ChronoUnit.SECONDS))
                .orElse(null);
    }

    /**
     * Takes a key out of use because others may have it; found to be earlier, the instant may be given again.
     *
     * @param at from when others may have had it
     * @param loggedBefore size of the log at the last checkpoint before that
     */
    public Outcome compromise(String alias, Instant at, long loggedBefore) {
        return found(alias, (key, all) -> {
            if (key.state() == KeyState.GENERATED) {
                return new Outcome.WrongState(key, KeyState.PUBLISHED);
            }
            if (!key.kind().isPair() && takenOver(key, all) == null && key.state() == KeyState.ACTIVE) {
                return new Outcome.NoSuccessor(key);
            }
            return !at.isAfter(now()) && rows.compromise(key.id(), at, loggedBefore) == 1
                    ? done(alias)
                    : new Outcome.WrongInstant(key);
        });
    }

    @FunctionalInterface
    private interface Step {
        Outcome take(ServiceKey key, List<ServiceKey> all);
    }

    private Outcome found(String alias, Step step) {
        stored.read();
        Optional<ServiceKey> found = rows.find(alias);
        if (found.isEmpty()) {
            return new Outcome.NoSuchKey();
        }
        var all = rows.lock(found.get().kind().name());
        return all.stream()
                .filter(key -> key.alias().equals(alias))
                .findFirst()
                .map(key -> step.take(key, all))
                .orElseGet(Outcome.NoSuchKey::new);
    }

    private Outcome done(String alias) {
        return new Outcome.Done(rows.find(alias).orElseThrow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
