package jp.mamori.registry.audit.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.Tile;
import jp.mamori.certificate.transparency.tree.TiledTree;

/** Reads tiles: full ones as they are stored, partial ones from the leaves or the roots of the tiles below. */
public final class StoredTree implements TiledTree.Source {
    private final Connection connection;

    public StoredTree(Connection connection) {
        this.connection = connection;
    }

    /** The tree at a size, for roots and proofs. */
    public TiledTree of(long size) {
        return new TiledTree(size, this);
    }

    @Override
    public List<Hash> hashes(Tile tile) {
        try {
            if (tile.full()) {
                var stored = full(tile);
                if (!stored.isEmpty()) {
                    return stored;
                }
            }
            return tile.level() == 0 ? leaves(tile) : roots(tile);
        } catch (SQLException e) {
            throw new IllegalStateException("tile " + tile.path() + " cannot be read", e);
        }
    }

    private List<Hash> full(Tile tile) throws SQLException {
        return read(
                "SELECT hashes FROM audit_tile WHERE tile_level = ? AND tile_index = ?", tile.level(), tile.index());
    }

    private List<Hash> leaves(Tile tile) throws SQLException {
        long first = tile.index() * Tile.FULL;
        return read(
                "SELECT leaf_hash FROM audit_leaf WHERE seq >= ? AND seq < ? ORDER BY seq",
                first,
                first + tile.width());
    }

    private List<Hash> roots(Tile tile) throws SQLException {
        long first = tile.index() * Tile.FULL;
        return read("""
                SELECT root FROM audit_tile
                WHERE tile_level = ? AND tile_index >= ? AND tile_index < ? ORDER BY tile_index
                """, tile.level() - 1, first, first + tile.width());
    }

    private List<Hash> read(String sql, long... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var hashes = new ArrayList<Hash>();
                while (rows.next()) {
                    hashes.addAll(Columns.split(rows.getBytes(1)));
                }
                return hashes;
            }
        }
    }
}
