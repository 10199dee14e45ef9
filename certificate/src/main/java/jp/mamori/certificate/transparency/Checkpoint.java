package jp.mamori.certificate.transparency;

import java.util.List;
import jp.mamori.certificate.transparency.tree.TreeHead;

/**
 * A tree head whose signatures hold; only {@link Trust} makes one.
 *
 * <p>Source: C2SP tlog-checkpoint.
 */
public final class Checkpoint {
    private final TreeHead head;
    private final List<Seen> seen;
    private final SignedNote note;

    /**
     * A witness's word.
     *
     * @param seconds since 1970
     */
    public record Seen(String witness, long seconds) {}

    Checkpoint(TreeHead head, List<Seen> seen, SignedNote note) {
        this.head = head;
        this.seen = List.copyOf(seen);
        this.note = note;
    }

    public TreeHead head() {
        return head;
    }

    /** Known witnesses that cosigned it. */
    public List<Seen> seen() {
        return seen;
    }

    public SignedNote note() {
        return note;
    }

    @Override
    public String toString() {
        return "Checkpoint[" + head.origin() + " " + head.size() + "]";
    }
}
