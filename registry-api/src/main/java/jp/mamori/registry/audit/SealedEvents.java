package jp.mamori.registry.audit;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamori.registry.audit.gate.CannotLog;
import jp.mamori.registry.audit.outbox.EventRows;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeyMissing;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.crypto.SealingKeys;
import jp.mamori.registry.platform.crypto.SealingKeys.SealingKey;
import jp.mamori.registry.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as sealed rows and opens them again.
 *
 * <p>Sealed: 32 bytes of salt, then the canonical JSON of the private part.
 * Commitment: SHA-256 of the same bytes.
 * Source: RFC 6962 section 2.1 for the leaf it will go into.
 */
@Singleton
class SealedEvents {
    private static final int SALT_BYTES = 32;
    private static final Comparator<Copy> ASCENDING =
            Comparator.comparing(copy -> copy.owner().value());

    private final EventRows eventRows;
    private final SealingKeys sealingKeys;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealedEvents(EventRows eventRows, SealingKeys sealingKeys, ObjectMapper json, Ids ids, Clock clock) {
        this.eventRows = eventRows;
        this.sealingKeys = sealingKeys;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** One copy of an event under one owner's key. */
    private record Copy(Event event, FileId owner) {}

    /** The ids of the copies that were written, by file and then in the order given. */
    List<UUID> write(List<? extends Event> appended) {
        var copies = new ArrayList<Copy>();
        for (var event : appended) {
            event.owners().stream().distinct().forEach(owner -> copies.add(new Copy(event, owner)));
        }
        if (copies.isEmpty()) {
            return List.of();
        }
        copies.sort(ASCENDING);
        var keys = sealingKeys.of(copies.stream().map(Copy::owner).collect(Collectors.toSet()));
        var more = perOwner(copies);
        var numbers = new HashMap<>(eventRows.count(more));
        more.forEach((owner, events) -> numbers.merge(owner, -(long) events, Long::sum));
        var now = clock.instant();
        var rows = new ArrayList<EventRows.Row>();
        for (var copy : copies) {
            long number = numbers.merge(copy.owner().value(), 1L, Long::sum);
            rows.add(row(copy, number, keys.get(copy.owner()), now));
        }
        eventRows.insert(rows);
        return rows.stream().map(EventRows.Row::id).toList();
    }

    private static SortedMap<UUID, Integer> perOwner(List<Copy> copies) {
        var owners = new TreeMap<UUID, Integer>();
        copies.forEach(copy -> owners.merge(copy.owner().value(), 1, Integer::sum));
        return owners;
    }

    private EventRows.Row row(Copy copy, long number, @Nullable SealingKey key, Instant now) {
        if (key == null) {
            throw new CannotLog(new FileKeyMissing());
        }
        var event = copy.event();
        var opened = salted(PrivatePart.of(event, new TreeMap<>(event.details()), number));
        var id = ids.next();
        return new EventRows.Row(
                id, event.type(), now, copy.owner().value(), key.seal(opened, place(id)), sha256(opened));
    }

    PrivatePart open(Outbox.Row row, FileKey key) {
        var opened = opening(row, key);
        try {
            return Objects.requireNonNull(
                    json.readValue(Arrays.copyOfRange(opened, SALT_BYTES, opened.length), PrivatePart.class));
        } catch (IOException e) {
            throw new UncheckedIOException("event cannot be read", e);
        }
    }

    /** Salt and private part, which the commitment is over. */
    byte[] opening(Outbox.Row row, FileKey key) {
        return key.unseal(row.privateCt(), place(row.id()));
    }

    private byte[] salted(PrivatePart part) {
        try {
            var canonical = json.writeValueAsBytes(part);
            var salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            var salted = Arrays.copyOf(salt, SALT_BYTES + canonical.length);
            System.arraycopy(canonical, 0, salted, SALT_BYTES, canonical.length);
            return salted;
        } catch (IOException e) {
            throw new UncheckedIOException("event cannot be written", e);
        }
    }

    private static Place place(UUID id) {
        return Place.of("audit_outbox", "private_ct", id);
    }

    static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
