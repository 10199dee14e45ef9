package jp.mamori.registry.audit.fsck;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.registry.audit.fsck.Finding.Fault;
import jp.mamori.registry.audit.tree.Columns;

/** Signed roots by size: those the database keeps, and those that were kept elsewhere. */
final class Known {
    private final TreeMap<Long, Hash> stored = new TreeMap<>();
    private final TreeMap<Long, Hash> elsewhere = new TreeMap<>();
    private final List<Finding> findings;
    private long agreed;
    private boolean differs;

    Known(List<Checkpoint> kept, List<Finding> findings) {
        this.findings = findings;
        for (var checkpoint : kept) {
            put(elsewhere, checkpoint.head().size(), checkpoint.head().root());
        }
    }

    void read(Connection connection, Trust trust) throws SQLException {
        var latest = Instant.MIN;
        try (var statement = connection.prepareStatement(
                        "SELECT tree_size, root, note, signed_at FROM audit_checkpoint ORDER BY tree_size");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                long size = rows.getLong(1);
                add(size, Hash.of(rows.getBytes(2)), rows.getBytes(3), trust);
                var at = Columns.instant(rows, 4);
                if (at.isBefore(latest)) {
                    findings.add(Finding.at(Fault.CLOCK_SET_BACK, size - 1));
                }
                latest = at.isAfter(latest) ? at : latest;
            }
        }
    }

    private void add(long size, Hash root, byte[] note, Trust trust) {
        try {
            var head = trust.open(SignedNote.parse(note)).head();
            if (head.size() != size || !head.root().equals(root)) {
                findings.add(Finding.at(Fault.CHECKPOINT_FORGED, size - 1));
            }
            put(stored, head.size(), head.root());
            if (elsewhere.containsKey(size) && !head.root().equals(elsewhere.get(size))) {
                findings.add(Finding.at(Fault.TWO_HEADS, size - 1));
            }
        } catch (ProofRejected e) {
            findings.add(Finding.at(Fault.CHECKPOINT_FORGED, size - 1));
        }
    }

    private void put(TreeMap<Long, Hash> roots, long size, Hash root) {
        var before = roots.putIfAbsent(size, root);
        if (before != null && !before.equals(root)) {
            findings.add(Finding.at(Fault.TWO_HEADS, size - 1));
        }
    }

    boolean covers(long size) {
        return stored.containsKey(size) || elsewhere.containsKey(size);
    }

    /** Compares the root of the leaves so far; the first that differs brackets the place. */
    void compare(long size, Hash root) {
        if (differs) {
            return;
        }
        boolean here = !stored.containsKey(size) || root.equals(stored.get(size));
        boolean there = !elsewhere.containsKey(size) || root.equals(elsewhere.get(size));
        if (here && there) {
            agreed = size;
        } else {
            differs = true;
            findings.add(new Finding(here ? Fault.REWRITTEN : Fault.CHECKPOINT_DIFFERS, agreed, size - 1));
        }
    }

    /** What was signed beyond the leaves that are there. */
    void beyond(long size) {
        if (!stored.isEmpty() && stored.lastKey() > size) {
            findings.add(new Finding(Fault.TRUNCATED, size, stored.lastKey() - 1));
        }
        if (!elsewhere.isEmpty() && elsewhere.lastKey() > size) {
            findings.add(new Finding(Fault.ROLLED_BACK, size, elsewhere.lastKey() - 1));
        }
    }

    /** Reads one or several notes written one after the other, as a witness keeps them. */
    static List<Checkpoint> notes(String text, Trust trust) throws ProofRejected {
        var notes = new ArrayList<Checkpoint>();
        var origin = trust.origin() + "\n";
        for (int at = 0; at < text.length(); ) {
            int next = text.indexOf("\n" + origin, at + 1);
            int end = next < 0 ? text.length() : next + 1;
            notes.add(trust.open(SignedNote.parse(text.substring(at, end))));
            at = end;
        }
        return notes;
    }
}
