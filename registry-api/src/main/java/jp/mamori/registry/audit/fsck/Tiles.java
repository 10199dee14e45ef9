package jp.mamori.registry.audit.fsck;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.Tile;
import jp.mamori.certificate.transparency.tree.TiledTree;
import jp.mamori.registry.audit.fsck.Finding.Fault;
import jp.mamori.registry.audit.tree.Columns;

/** Builds the full tiles again, from the leaves up, and holds each against the stored one. */
final class Tiles {
    private static final Hash NOTHING = Hash.sha256();

    private final Connection connection;
    private final List<Finding> findings;
    private final List<Hash> open = new ArrayList<>();
    private final List<Hash> roots = new ArrayList<>();

    Tiles(Connection connection, List<Finding> findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void leaf(Hash leaf) throws SQLException {
        open.add(leaf);
        if (open.size() == Tile.FULL) {
            roots.add(compare(new Tile(0, roots.size(), Tile.FULL), List.copyOf(open)));
            open.clear();
        }
    }

    /** The levels above the leaves. */
    void finish() throws SQLException {
        var below = List.copyOf(roots);
        for (int level = 1; below.size() >= Tile.FULL; level++) {
            var above = new ArrayList<Hash>();
            for (int index = 0; (index + 1) * Tile.FULL <= below.size(); index++) {
                var hashes = below.subList(index * Tile.FULL, (index + 1) * Tile.FULL);
                above.add(compare(new Tile(level, index, Tile.FULL), hashes));
            }
            below = above;
        }
    }

    private Hash compare(Tile tile, List<Hash> hashes) throws SQLException {
        var root = TiledTree.root(hashes);
        long span = 1L << (Tile.HEIGHT * tile.level());
        long first = tile.index() * Tile.FULL * span;
        try (var statement = connection.prepareStatement(
                "SELECT hashes, root FROM audit_tile WHERE tile_level = ? AND tile_index = ?")) {
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.index());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    findings.add(new Finding(Fault.TILE_MISSING, first, first + Tile.FULL * span - 1));
                    return root;
                }
                var stored = Columns.split(row.getBytes(1));
                for (int i = 0; i < Tile.FULL; i++) {
                    var hash = i < stored.size() ? stored.get(i) : NOTHING;
                    if (!hash.equals(hashes.get(i))) {
                        findings.add(new Finding(Fault.TILE_DIFFERS, first + i * span, first + (i + 1) * span - 1));
                    }
                }
                if (!root.equals(Hash.of(row.getBytes(2)))) {
                    findings.add(new Finding(Fault.TILE_DIFFERS, first, first + Tile.FULL * span - 1));
                }
            }
        }
        return root;
    }
}
