package jp.mamori.certificate.transparency.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A tree too large to hash again for each question: keeps every perfect subtree. */
public final class LevelledTree implements TreeHashes {
    private final List<List<Hash>> levels = new ArrayList<>();

    public LevelledTree(int size) {
        var level = IntStream.range(0, size)
                .mapToObj(i ->
                        Hash.leaf(ByteBuffer.allocate(Integer.BYTES).putInt(i).array()))
                .toList();
        while (!level.isEmpty()) {
            levels.add(level);
            var below = level;
            level = IntStream.range(0, below.size() / 2)
                    .mapToObj(i -> Hash.node(below.get(2 * i), below.get(2 * i + 1)))
                    .toList();
        }
    }

    @Override
    public Hash subtree(int level, long index) {
        return levels.get(level).get((int) index);
    }

    List<Hash> tile(Tile tile) {
        return IntStream.range(0, tile.width())
                .mapToObj(i -> subtree(Tile.HEIGHT * tile.level(), tile.index() * Tile.FULL + i))
                .toList();
    }
}
