package jp.mamori.registry.audit.tree;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.NoteSignature;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.tree.ConsistencyProof;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.TreeHead;

/** The checkpoints that the log signed, with the cosignatures they have by now. */
@Singleton
public class Checkpoints {
    private final JdbcOperations database;
    private final LogKey logKey;

    Checkpoints(JdbcOperations database, LogKey logKey) {
        this.database = database;
        this.logKey = logKey;
    }

    /** A signed checkpoint and when it was signed. */
    public record Signed(Checkpoint checkpoint, Instant at) {
        public TreeHead head() {
            return checkpoint.head();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Signed> newest() {
        return database.execute(connection ->
                read(connection, "SELECT note, signed_at FROM audit_checkpoint ORDER BY tree_size DESC LIMIT 1"));
    }

    /** The newest checkpoint that a witness has seen. */
    @Transactional(readOnly = true)
    public Optional<Signed> newestWitnessed() {
        return database.execute(connection -> read(connection, """
                SELECT c.note, s.seen_at
                FROM audit_checkpoint c JOIN audit_cosignature s ON s.tree_size = c.tree_size
                ORDER BY c.tree_size DESC LIMIT 1
                """));
    }

    /**
     * Size of the log at the last checkpoint before an instant, 0 where there is none.
     *
     * <p>Where a witness is enrolled, one that it had seen by then.
     */
    @Transactional(readOnly = true)
    public long sizeBefore(Instant instant) {
        var sql = logKey.trust().witnesses().isEmpty()
                ? "SELECT COALESCE(MAX(tree_size), 0) FROM audit_checkpoint WHERE signed_at < ?"
                : "SELECT COALESCE(MAX(tree_size), 0) FROM audit_cosignature WHERE seen_at < ?";
        return database.prepareStatement(sql, statement -> {
            statement.setObject(1, utc(instant));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private Optional<Signed> read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(signed(connection, row)) : Optional.empty();
        }
    }

    private Signed signed(Connection connection, ResultSet row) throws SQLException {
        try {
            var bare = SignedNote.parse(row.getBytes(1));
            long size = TreeHead.parse(bare.text()).size();
            var whole = bare.with(cosignatures(connection, size));
            return new Signed(logKey.trust().open(whole), Columns.instant(row, 2));
        } catch (ProofRejected e) {
            throw new IllegalStateException("a stored checkpoint does not hold: " + e.flaw(), e);
        }
    }

    private static List<NoteSignature> cosignatures(Connection connection, long size)
            throws SQLException, ProofRejected {
        try (var statement = connection.prepareStatement(
                "SELECT line FROM audit_cosignature WHERE tree_size = ? ORDER BY witness")) {
            statement.setLong(1, size);
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<NoteSignature>();
                while (rows.next()) {
                    var line = new String(rows.getBytes(1), StandardCharsets.UTF_8);
                    lines.add(NoteSignature.parse(line.strip()));
                }
                return lines;
            }
        }
    }

    /** Keeps a checkpoint; of two nodes that sign the same size, the first one's stays. */
    @Transactional
    void keep(TreeHead head, SignedNote note, Instant at) {
        insert("""
                INSERT IGNORE INTO audit_checkpoint (tree_size, root, signed_at, note) VALUES (?, ?, ?, ?)
                """, head.size(), head.root().bytes(), utc(at), bytes(note.format()));
    }

    @Transactional
    public void keep(TreeHead head, NoteSignature cosignature, Instant at) {
        insert("""
                INSERT IGNORE INTO audit_cosignature (tree_size, witness, line, seen_at) VALUES (?, ?, ?, ?)
                """, head.size(), cosignature.name(), bytes(cosignature.line()), utc(at));
    }

    private void insert(String sql, Object... values) {
        database.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The head of the tree as the database has it now, not signed. */
    @Transactional(readOnly = true)
    TreeHead head() {
        return database.execute(connection -> {
            var edge = new TreeTables(connection).head();
            return new TreeHead(logKey.origin(), edge.size(), edge.root());
        });
    }

    /** Proof that the tree of one size continues that of another. */
    @Transactional(readOnly = true)
    public ConsistencyProof consistency(long older, long newer) {
        return database.execute(
                connection -> new StoredTree(connection).of(newer).consistency(older, newer));
    }

    /** Root of an earlier size, from the stored tiles. */
    @Transactional(readOnly = true)
    Hash root(long size) {
        return database.execute(
                connection -> new StoredTree(connection).of(size).root(size));
    }
}
