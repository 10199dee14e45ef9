package jp.mamori.certificate.transparency.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: one hash for each perfect subtree, largest first.
 *
 * <p>It has as many hashes as the size has one bits, at most 63, and is all that appending needs to know.
 * Not safe for use by several threads.
 */
public final class CompactRange {
    private final List<Hash> edge = new ArrayList<>();
    private long size;

    /** The tree without leaves. */
    public CompactRange() {}

    /** Takes up an edge that was kept. */
    public CompactRange(long size, List<Hash> edge) {
        if (size < 0 || edge.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " has not " + edge.size() + " edge hashes");
        }
        this.size = size;
        this.edge.addAll(edge);
    }

    public void append(Hash leaf) {
        var hash = leaf;
        for (long merged = size; (merged & 1) == 1; merged >>= 1) {
            hash = Hash.node(edge.removeLast(), hash);
        }
        edge.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public List<Hash> edge() {
        return List.copyOf(edge);
    }

    public Hash root() {
        if (edge.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        var root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = Hash.node(edge.get(i), root);
        }
        return root;
    }
}
