package jp.mamori.registry.audit.tree;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.UUID;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.EventProof;
import jp.mamori.certificate.transparency.TransparencyProof;
import jp.mamori.registry.audit.Journal;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.Uuids;

/**
 * Makes the one file with which a person shows that an event of their file was logged.
 *
 * <p>Whoever calls it has decided whose files these are.
 */
@Singleton
public class EventProofs {
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final JdbcOperations database;

    EventProofs(Journal journal, Checkpoints checkpoints, JdbcOperations database) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.database = database;
    }

    /** What there is to show. */
    public sealed interface Outcome {
        /** A C2SP tlog-proof with the opened event as its extra data. */
        record Proved(TransparencyProof file) implements Outcome {
            @Override
            public String toString() {
                return "Proved[…]";
            }
        }

        /** No event of these files. */
        record NotFound() implements Outcome {}

        /** Logged, but no checkpoint has been signed since; some seconds later one will be. */
        record NotYet() implements Outcome {}
    }

    @Transactional(readOnly = true)
    public Outcome prove(Collection<FileId> files, UUID event) {
        var opened = journal.opened(files, event);
        if (opened.isEmpty()) {
            return new Outcome.NotFound();
        }
        var newest = checkpoints.newest();
        var seq = database.execute(connection -> sequenceNumber(connection, event));
        if (newest.isEmpty()
                || seq.isEmpty()
                || seq.getAsLong() >= newest.get().head().size()) {
            return new Outcome.NotYet();
        }
        return new Outcome.Proved(
                file(opened.get(), seq.getAsLong(), newest.get().checkpoint()));
    }

    private TransparencyProof file(Journal.Opened opened, long seq, Checkpoint checkpoint) {
        long size = checkpoint.head().size();
        var inclusion = database.execute(
                connection -> new StoredTree(connection).of(size).inclusion(seq, size));
        var bare = new TransparencyProof(new byte[0], inclusion, checkpoint.note());
        return EventProof.file(opened.event(), opened.opening(), bare);
    }

    private static OptionalLong sequenceNumber(Connection connection, UUID event) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT seq FROM audit_leaf WHERE event_id = ?")) {
            statement.setBytes(1, Uuids.bytes(event));
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
