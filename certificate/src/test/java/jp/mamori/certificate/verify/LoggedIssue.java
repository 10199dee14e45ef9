package jp.mamori.certificate.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import jp.mamori.certificate.transparency.EventProof;
import jp.mamori.certificate.transparency.Keys;
import jp.mamori.certificate.transparency.LoggedEvent;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.TransparencyProof;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.GrownTree;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.TreeHead;

/** A log of thirty events, the tenth of which tells that a certificate was issued. */
public final class LoggedIssue {
    public static final int INDEX = 9;
    public static final int SIZE = 30;

    /** Name of the log of {@link jp.mamori.certificate.Issuing}. */
    public static final String ORIGIN = "demo.mamori.example/v1/log";

    public final NoteSigner log;

    public LoggedIssue() {
        this(ORIGIN);
    }

    LoggedIssue(String origin) {
        log = Keys.log(origin);
    }

    public Trust trust() {
        return Trust.of(log.verifierKey());
    }

    /** The proof that an event of that type names that payload. */
    public byte[] proof(String type, Hash named) {
        var opening = ("0".repeat(32) + "{\"details\":{\"payload\":\"" + CertificateInLog.spelled(named) + "\"}}")
                .getBytes(StandardCharsets.US_ASCII);
        var event = new LoggedEvent(new UUID(1, 2), type, Instant.EPOCH, Hash.sha256(opening));
        var leaves = new ArrayList<>(GrownTree.of(SIZE).leaves(SIZE));
        leaves.set(INDEX, event.leaf());
        var tree = new GrownTree(leaves);
        var head = new TreeHead(log.verifierKey().name(), SIZE, tree.head(SIZE).root());
        var bare = new TransparencyProof(new byte[0], tree.inclusion(INDEX, SIZE), log.sign(head));
        return EventProof.file(event, opening, bare).format().getBytes(StandardCharsets.UTF_8);
    }
}
