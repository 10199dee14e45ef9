package jp.mamori.certificate.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.transparency.tree.Canonical;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.InclusionProof;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * One file that shows offline that something was logged: a checkpoint, an index, a path.
 *
 * <p>Source: C2SP tlog-proof, version 1.
 *
 * @param extra what the application adds; nothing protects it, empty where there is none
 * @param checkpoint not yet verified
 */
public record TransparencyProof(byte[] extra, InclusionProof inclusion, SignedNote checkpoint) {
    /** The longest proof that is looked at, in bytes. */
    public static final int MAX_BYTES = SignedNote.MAX_BYTES + 2 * 64 * 1024;

    private static final String VERSION = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_PATH = 63;

    public TransparencyProof {
        extra = extra.clone();
    }

    public static TransparencyProof parse(byte[] utf8) throws ProofRejected {
        if (utf8.length > MAX_BYTES) {
            throw new ProofRejected(Flaw.TOO_LONG);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new ProofRejected(Flaw.SHAPE);
        }
    }

    private static TransparencyProof parse(String file) throws ProofRejected {
        int blank = file.indexOf("\n\n");
        if (blank < 0) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        var lines = new ArrayList<>(List.of(file.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(VERSION) || lines.isEmpty()) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        var extra = lines.getFirst().startsWith(EXTRA)
                ? Canonical.bytes(lines.removeFirst().substring(EXTRA.length()))
                : new byte[0];
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        long index = Canonical.decimal(lines.removeFirst().substring(INDEX.length()));
        var inclusion = new InclusionProof(index, hashes(lines));
        return new TransparencyProof(extra, inclusion, SignedNote.parse(file.substring(blank + 2)));
    }

    /** Reads at most 63 lines of one hash each. */
    static List<Hash> hashes(List<String> lines) throws ProofRejected {
        if (lines.size() > MAX_PATH) {
            throw new ProofRejected(Flaw.TOO_LONG);
        }
        var hashes = new ArrayList<Hash>();
        for (var line : lines) {
            hashes.add(Hash.parse(line));
        }
        return hashes;
    }

    /** Verifies that the leaf was in the log that is trusted, and gives the checkpoint that says so. */
    public Checkpoint verify(Hash leaf, Trust trust) throws ProofRejected {
        var opened = trust.open(checkpoint);
        if (inclusion.index() >= opened.head().size()) {
            throw new ProofRejected(Flaw.INDEX);
        }
        if (!inclusion.proves(leaf, opened.head())) {
            throw new ProofRejected(Flaw.PATH);
        }
        return opened;
    }

    public String format() {
        var file = new StringBuilder(VERSION).append('\n');
        if (extra.length > 0) {
            file.append(EXTRA).append(Canonical.base64(extra)).append('\n');
        }
        file.append(INDEX).append(inclusion.index()).append('\n');
        inclusion.path().forEach(hash -> file.append(hash.base64()).append('\n'));
        return file.append('\n').append(checkpoint.format()).toString();
    }

    @Override
    public byte[] extra() {
        return extra.clone();
    }

    @Override
    public String toString() {
        return "TransparencyProof[" + inclusion.index() + "]";
    }
}
