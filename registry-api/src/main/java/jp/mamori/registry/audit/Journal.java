package jp.mamori.registry.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.mamori.certificate.transparency.LoggedEvent;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;

/**
 * Reads the events of files, newest first; whoever calls it has decided who may read them.
 *
 * <p>Events of a file whose key was destroyed are not shown.
 */
@Singleton
public class Journal {
    private final Outbox outbox;
    private final FileKeys fileKeys;
    private final SealedEvents sealedEvents;
    private final Cursors cursors;

    Journal(Outbox outbox, FileKeys fileKeys, SealedEvents sealedEvents, Cursors cursors) {
        this.outbox = outbox;
        this.fileKeys = fileKeys;
        this.sealedEvents = sealedEvents;
        this.cursors = cursors;
    }

    /**
     * An event with what opens its commitment.
     *
     * @param opening salt and private part; only for who may see the file's events
     */
    public record Opened(LoggedEvent event, byte[] opening) {
        @Override
        public String toString() {
            return "Opened[" + event.id() + "]";
        }
    }

    /** One page of the events of one or several files, each as its view. */
    @Transactional(readOnly = true)
    public <T> Page<T> of(Collection<FileId> files, Slice slice, Function<JournalEntry, T> view) {
        var keys = fileKeys.openAll(files);
        if (keys.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var owners = keys.keySet().stream().map(FileId::value).toList();
        var rows = rows(owners, slice);
        return cursors.page(slice, rows, Journal::position, row -> view.apply(entry(row, keyOf(keys, row))));
    }

    /** One event of these files; empty where it is another's or its key is destroyed. */
    @Transactional(readOnly = true)
    public Optional<JournalEntry> entry(Collection<FileId> files, UUID event) {
        return outbox.find(event)
                .filter(row -> files.contains(new FileId(row.keyOwner())))
                .flatMap(row -> fileKeys.openAll(List.of(new FileId(row.keyOwner()))).values().stream()
                        .findFirst()
                        .map(key -> entry(row, key)));
    }

    /** One event of these files with what opens its commitment; empty where it is another's or its key is destroyed. */
    @Transactional(readOnly = true)
    public Optional<Opened> opened(Collection<FileId> files, UUID event) {
        return outbox.find(event)
                .filter(row -> files.contains(new FileId(row.keyOwner())))
                .flatMap(row -> fileKeys.openAll(List.of(new FileId(row.keyOwner()))).values().stream()
                        .findFirst()
                        .map(key -> new Opened(row.logged(), sealedEvents.opening(row, key))));
    }

    private List<Outbox.Row> rows(List<UUID> owners, Slice slice) {
        if (slice.after() instanceof String after) {
            var parts = after.split(" ", 2);
            return outbox.before(owners, Instant.parse(parts[0]), UUID.fromString(parts[1]), slice.rows());
        }
        return outbox.newest(owners, slice.rows());
    }

    private static String position(Outbox.Row row) {
        return row.occurredAt() + " " + row.id();
    }

    private static FileKey keyOf(Map<FileId, FileKey> keys, Outbox.Row row) {
        return Objects.requireNonNull(keys.get(new FileId(row.keyOwner())));
    }

    private JournalEntry entry(Outbox.Row row, FileKey key) {
        var part = sealedEvents.open(row, key);
        return new JournalEntry(
                row.id(),
                row.occurredAt(),
                row.type(),
                Actor.Kind.valueOf(part.actorKind()),
                part.naturalPerson(),
                part.organisation(),
                part.role(),
                part.purpose(),
                part.fields(),
                part.details(),
                new FileId(row.keyOwner()),
                part.number());
    }
}
