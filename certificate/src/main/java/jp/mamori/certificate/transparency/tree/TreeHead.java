package jp.mamori.certificate.transparency.tree;

import java.util.List;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * State of a log: which log, how many leaves, and their root; what a checkpoint signs.
 *
 * <p>Text: a line each for origin, decimal size and base64 root, then extension lines (this log writes none).
 * Source: C2SP tlog-checkpoint.
 *
 * @param origin name of the log, unique in the world
 * @param size number of leaves
 */
public record TreeHead(String origin, long size, Hash root) {
    private static final int LINES = 3;

    public TreeHead {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException("a tree head has an origin and a size");
        }
    }

    /** Reads the text of a checkpoint; extension lines are allowed and left aside. */
    public static TreeHead parse(String text) throws ProofRejected {
        if (!text.endsWith("\n")) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < LINES || lines.contains("")) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        long size = Canonical.decimal(lines.get(1));
        var root = Hash.parse(lines.get(2));
        if (size == 0 && !root.equals(Hash.EMPTY_TREE)) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        return new TreeHead(lines.getFirst(), size, root);
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
