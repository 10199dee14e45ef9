package jp.mamori.certificate.transparency.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A tree of invented leaves with everything at hand. */
public final class GrownTree implements TreeHashes {
    public static final String ORIGIN = "log.example/mamori";

    private final List<Hash> leaves;
    private final List<Hash> roots = new ArrayList<>();
    private final Map<Long, Hash> known = new ConcurrentHashMap<>();

    public GrownTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
        IntStream.rangeClosed(0, leaves.size()).forEach(size -> roots.add(Rfc6962.root(leaves.subList(0, size))));
    }

    public static GrownTree of(int size) {
        return new GrownTree(IntStream.range(0, size)
                .mapToObj(i -> Hash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    public Hash leaf(int index) {
        return leaves.get(index);
    }

    public List<Hash> leaves(int size) {
        return leaves.subList(0, size);
    }

    public TreeHead head(int size) {
        return new TreeHead(ORIGIN, size, roots.get(size));
    }

    /** A head that claims another size for this size's root. */
    public TreeHead head(int size, long claimed) {
        return new TreeHead(ORIGIN, claimed, roots.get(size));
    }

    @Override
    public Hash subtree(int level, long index) {
        return known.computeIfAbsent(
                ((long) level << Integer.SIZE) | index,
                key -> Rfc6962.root(leaves.subList((int) (index << level), (int) ((index + 1) << level))));
    }

    /** What a log's tiles would hold. */
    public List<Hash> tile(Tile tile) {
        return IntStream.range(0, tile.width())
                .mapToObj(i -> subtree(Tile.HEIGHT * tile.level(), tile.index() * Tile.FULL + i))
                .toList();
    }
}
