package jp.mamori.certificate.transparency.tree;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 as it is written there, slow and plain, to hold the library against. */
public final class Rfc6962 {
    private Rfc6962() {}

    /** MTH. */
    public static Hash root(List<Hash> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Hash.sha256();
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = k(n);
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /** PATH. */
    public static List<Hash> path(int m, List<Hash> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = k(n);
        return m < k
                ? join(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : join(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    /** PROOF. */
    public static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        int n = leaves.size();
        if (m == n) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = k(n);
        return m <= k
                ? join(subproof(m, leaves.subList(0, k), whole), root(leaves.subList(k, n)))
                : join(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> join(List<Hash> hashes, Hash last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
