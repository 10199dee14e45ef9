package jp.mamori.certificate.transparency.tree;

import java.util.List;

/**
 * Says that one tree is the beginning of another: nothing was changed, taken out or put in between.
 *
 * <p>Source: RFC 6962 section 2.1.2, checked as in RFC 9162 section 2.1.4.2.
 */
public record ConsistencyProof(List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the older head's tree is the beginning of the newer one's; both of one log. */
    public boolean proves(TreeHead older, TreeHead newer) {
        if (!older.origin().equals(newer.origin()) || older.size() > newer.size()) {
            return false;
        }
        if (older.size() == 0) {
            return path.isEmpty() && older.root().equals(Hash.EMPTY_TREE) && !contradictsEmpty(newer);
        }
        if (older.size() == newer.size()) {
            return path.isEmpty() && older.root().equals(newer.root());
        }
        return climbs(older, newer);
    }

    private static boolean contradictsEmpty(TreeHead head) {
        return head.size() == 0 && !head.root().equals(Hash.EMPTY_TREE);
    }

    private boolean climbs(TreeHead older, TreeHead newer) {
        boolean perfect = Long.bitCount(older.size()) == 1;
        int first = perfect ? 0 : 1;
        if (path.size() < first + (perfect ? 1 : 0)) {
            return false;
        }
        int shared = Long.numberOfTrailingZeros(older.size());
        long node = (older.size() - 1) >> shared;
        long last = (newer.size() - 1) >> shared;
        var oldHash = perfect ? older.root() : path.getFirst();
        var newHash = oldHash;
        for (var sibling : path.subList(first, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = Hash.node(sibling, oldHash);
                newHash = Hash.node(sibling, newHash);
                int promoted = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= promoted;
                last >>= promoted;
            } else {
                newHash = Hash.node(newHash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(older.root()) && newHash.equals(newer.root());
    }
}
