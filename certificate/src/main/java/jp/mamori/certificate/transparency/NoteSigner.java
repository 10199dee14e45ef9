package jp.mamori.certificate.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import jp.mamori.certificate.transparency.VerifierKey.Type;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;
import jp.mamori.certificate.transparency.tree.TreeHead;

/**
 * Signs checkpoints: as their log, or as a witness.
 *
 * <p>One key signs as one of the two only.
 * Source: C2SP signed-note, tlog-cosignature.
 */
public final class NoteSigner {
    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    private NoteSigner(VerifierKey verifierKey, PrivateKey privateKey) {
        this.verifierKey = verifierKey;
        this.privateKey = privateKey;
    }

    /** A signer of that name; an unfit name or key is a mistake of who configured it. */
    public static NoteSigner of(String name, Type type, PrivateKey privateKey, PublicKey publicKey) {
        if (!NoteSignature.isName(name)) {
            throw new IllegalArgumentException("a key's name has no spaces and no plus signs");
        }
        try {
            return new NoteSigner(VerifierKey.of(name, type, Ed25519.raw(publicKey)), privateKey);
        } catch (ProofRejected e) {
            throw new IllegalArgumentException("an Ed25519 key is needed, " + Flaw.KEY, e);
        }
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** Signs a head as the log. */
    public SignedNote sign(TreeHead head) {
        var text = head.text();
        var signature = Ed25519.sign(privateKey, text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(signature(signature)));
    }

    /** Signs as a witness that the checkpoint was consistent with all seen before it. */
    public NoteSignature cosign(SignedNote checkpoint, Instant at) {
        long seconds = at.getEpochSecond();
        var signature = Ed25519.sign(privateKey, VerifierKey.cosigned(checkpoint.text(), seconds));
        return signature(ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array());
    }

    private NoteSignature signature(byte[] bytes) {
        return new NoteSignature(verifierKey.name(), verifierKey.id(), bytes);
    }

    @Override
    public String toString() {
        return "NoteSigner[" + verifierKey.name() + "]";
    }
}
