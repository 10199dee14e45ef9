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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeyMissing;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.id.Ids;

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

    private final Outbox outbox;
    private final FileKeys fileKeys;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealedEvents(Outbox outbox, FileKeys fileKeys, ObjectMapper json, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.fileKeys = fileKeys;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** One copy of an event under one owner's key. */
    private record Copy(Event event, FileId owner) {}

    void write(List<? extends Event> events) {
        var copies = new ArrayList<Copy>();
        for (var event : events) {
            event.owners().stream().distinct().forEach(owner -> copies.add(new Copy(event, owner)));
        }
        copies.sort(ASCENDING);
        var keys = fileKeys.openAll(copies.stream().map(Copy::owner).toList());
        var now = clock.instant();
        copies.forEach(copy -> write(copy, keys, now));
    }

    private void write(Copy copy, Map<FileId, FileKey> keys, Instant now) {
        var owner = copy.owner().value();
        outbox.count(owner);
        var event = copy.event();
        var part = PrivatePart.of(event, new TreeMap<>(event.details()), outbox.counted(owner));
        var opened = salted(part);
        var id = ids.next();
        var key = keys.get(copy.owner());
        if (key == null) {
            throw new CannotLog(new FileKeyMissing());
        }
        var sealed = key.seal(opened, place(id));
        outbox.insert(id, event.type(), now, owner, sealed, sha256(opened));
        outbox.queue(id);
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
