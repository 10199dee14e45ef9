package jp.mamori.certificate.transparency.tree;

import java.util.List;

/**
 * Says that a leaf is in a tree.
 *
 * <p>The index is worth what the tree head it is checked against is worth: an altered index or size fails.
 * Source: RFC 6962 section 2.1.1, checked as in RFC 9162 section 2.1.3.2.
 *
 * @param index sequence number of the leaf, from 0
 * @param path hashes from the leaf's sibling up to a child of the root
 */
public record InclusionProof(long index, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the leaf stands at this index in the tree of that head. */
    public boolean proves(Hash leaf, TreeHead head) {
        if (index < 0 || index >= head.size()) {
            return false;
        }
        long node = index;
        long last = head.size() - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                int promoted = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= promoted;
                last >>= promoted;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }
}
