package jp.mamori.certificate.transparency.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a certain size, read from its tiles; each tile is fetched once.
 *
 * <p>It believes its tiles: whoever holds a checkpoint compares {@link #root(long)} or lets a proof be verified.
 * Not safe for use by several threads.
 */
public final class TiledTree implements TreeHashes {
    /** Where tiles come from. */
    @FunctionalInterface
    public interface Source {
        /** As many hashes as the tile is wide. */
        List<Hash> hashes(Tile tile);
    }

    private final long size;
    private final Source source;
    private final Map<Tile, List<Hash>> read = new HashMap<>();

    public TiledTree(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public Hash subtree(int level, long index) {
        int tileLevel = level / Tile.HEIGHT;
        int height = level % Tile.HEIGHT;
        long first = index << height;
        var tile = Tile.holding(tileLevel, first, size);
        int from = (int) (first % Tile.FULL);
        return root(hashes(tile).subList(from, from + (1 << height)));
    }

    private List<Hash> hashes(Tile tile) {
        var hashes = read.computeIfAbsent(tile, source::hashes);
        if (hashes.size() != tile.width()) {
            throw new IllegalStateException("tile " + tile.path() + " has " + hashes.size() + " hashes");
        }
        return hashes;
    }

    /** Root of neighbours, as many as a power of two. */
    public static Hash root(List<Hash> neighbours) {
        var range = new CompactRange();
        neighbours.forEach(range::append);
        return range.root();
    }
}
