package jp.mamori.certificate.transparency.tree;

import java.util.regex.Pattern;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * Which 256 neighbours of the tree: the unit in which hashes are published.
 *
 * <p>Level 0 holds leaves; each hash of a higher level is the root of a full tile below it.
 * Path: {@code tile/1/x001/x234/067.p/5}.
 * Source: C2SP tlog-tiles.
 *
 * @param level 0 to 7
 * @param index from the left, from 0
 * @param width number of hashes, 1 to 256; 256 is a full tile, which never changes
 */
public record Tile(int level, long index, int width) {
    public static final int FULL = 256;
    public static final int HEIGHT = 8;

    private static final int MAX_LEVEL = 7;
    private static final int DIGITS = 1_000;
    private static final Pattern PATH = Pattern.compile(
            "tile/(?<level>[0-7])/(?<index>(x[0-9]{3}/){0,5}[0-9]{3})(\\.p/(?<width>[1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    /** The tile of a tree of that size that holds a node of level {@code 8 * level}. */
    public static Tile holding(int level, long node, long size) {
        long index = node / FULL;
        long nodes = size >> (HEIGHT * level);
        return new Tile(level, index, (int) Math.min(FULL, nodes - index * FULL));
    }

    public static Tile parse(String path) throws ProofRejected {
        var matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        long index = 0;
        for (var part : matcher.group("index").split("/")) {
            index = index * DIGITS + Integer.parseInt(part.replace("x", ""));
        }
        int width = matcher.group("width") == null ? FULL : Integer.parseInt(matcher.group("width"));
        boolean shorter = matcher.group("index").startsWith("x000");
        if (shorter || matcher.group("width") != null && width >= FULL) {
            throw new ProofRejected(Flaw.NOT_CANONICAL);
        }
        return new Tile(Integer.parseInt(matcher.group("level")), index, width);
    }

    public boolean full() {
        return width == FULL;
    }

    public String path() {
        var digits = new StringBuilder("%03d".formatted(index % DIGITS));
        for (long rest = index / DIGITS; rest > 0; rest /= DIGITS) {
            digits.insert(0, "x%03d/".formatted(rest % DIGITS));
        }
        return "tile/" + level + "/" + digits + (full() ? "" : ".p/" + width);
    }
}
