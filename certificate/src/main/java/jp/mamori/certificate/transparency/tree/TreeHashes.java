package jp.mamori.certificate.transparency.tree;

import java.util.ArrayList;

/**
 * A tree whose perfect subtrees can be looked up; makes its roots and proofs.
 *
 * <p>Source: RFC 6962 sections 2.1, 2.1.1 and 2.1.2.
 */
@FunctionalInterface
public interface TreeHashes {
    /** Hash of the perfect subtree over the leaves from {@code index << level} up to {@code (index + 1) << level}. */
    Hash subtree(int level, long index);

    /** Root of the first {@code size} leaves. */
    default Hash root(long size) {
        return size == 0 ? Hash.EMPTY_TREE : range(0, size);
    }

    /** Proof that the leaf at {@code index} is in the tree of {@code size} leaves. */
    default InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = split(from, to);
            if (index < split) {
                path.add(range(split, to));
                to = split;
            } else {
                path.add(range(from, split));
                from = split;
            }
        }
        return new InclusionProof(index, path.reversed());
    }

    /** Proof that the tree of {@code older} leaves is the beginning of the one of {@code newer}. */
    default ConsistencyProof consistency(long older, long newer) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("a tree of " + older + " does not come before one of " + newer);
        }
        var path = new ArrayList<Hash>();
        if (older == 0) {
            return new ConsistencyProof(path);
        }
        long from = 0;
        long to = newer;
        while (to != older) {
            long split = split(from, to);
            if (older <= split) {
                path.add(range(split, to));
                to = split;
            } else {
                path.add(range(from, split));
                from = split;
            }
        }
        if (from > 0) {
            path.add(range(from, to));
        }
        return new ConsistencyProof(path.reversed());
    }

    private Hash range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return subtree(level, from >> level);
        }
        long split = split(from, to);
        return Hash.node(range(from, split), range(split, to));
    }

    /** Where a node over several leaves divides: after the largest power of two that leaves something over. */
    private static long split(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
