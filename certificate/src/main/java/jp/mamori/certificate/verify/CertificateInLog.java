package jp.mamori.certificate.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.EventProof;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Whether the issue of a certificate stands in the transparency log.
 *
 * <p>The log has one event for each certificate whose opened part names the SHA-256 of the signed payload; only who holds the
 * certificate can ask for it.
 * A certificate that was made with a stolen key and never logged has none.
 */
public final class CertificateInLog {
    /** Type of the event. */
    public static final String TYPE = "certificate.logged";

    private CertificateInLog() {}

    /** What the event names: the payload, not the signature, which others can respell. */
    public static Hash payload(CertificateToken token) {
        return Hash.sha256(token.jws().payload());
    }

    /** A payload's hash as addresses and events spell it: base64url without padding, 43 characters. */
    public static String spelled(Hash payload) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload.bytes());
    }

    /**
     * Verifies the proof of a certificate's issue.
     *
     * @param claimed the certificate's claim {@code log}; the event must come after it, in the same log
     * @param proof a C2SP tlog-proof with the opened event, as the registry gives it
     * @return the checkpoint that covers it
     */
    public static Checkpoint verify(Hash payload, @Nullable LogReference claimed, byte[] proof, Trust trust)
            throws ProofRejected {
        return verify(payload, claimed, EventProof.parse(proof), trust);
    }

    /** Whether a certificate entered the log below that size; a proof that does not hold says no. */
    static boolean isBelow(long size, Hash payload, @Nullable LogReference claimed, byte[] proof, Trust trust) {
        try {
            var event = EventProof.parse(proof);
            verify(payload, claimed, event, trust);
            return event.proof().inclusion().index() < size;
        } catch (ProofRejected e) {
            return false;
        }
    }

    private static Checkpoint verify(Hash payload, @Nullable LogReference claimed, EventProof event, Trust trust)
            throws ProofRejected {
        var checkpoint = event.verify(trust);
        var opened = new String(event.privatePart(), StandardCharsets.UTF_8);
        if (!event.event().type().equals(TYPE) || !opened.contains("\"payload\":\"" + spelled(payload) + "\"")) {
            throw new ProofRejected(Flaw.ANOTHER_EVENT);
        }
        if (claimed != null && !claimed.origin().equals(checkpoint.head().origin())) {
            throw new ProofRejected(Flaw.ORIGIN);
        }
        if (claimed != null && event.proof().inclusion().index() < claimed.treeSize()) {
            throw new ProofRejected(Flaw.INDEX);
        }
        return checkpoint;
    }
}
