package jp.mamori.certificate.verify;

import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.Hash;

/**
 * Where a verifier has the proofs that certificates were issued, from the transparency log.
 *
 * <p>Asked only about a certificate whose key is compromised: what the log held before that stays good.
 */
@FunctionalInterface
public interface IssueProofs {
    /** The answer about one certificate, by the hash of its payload ({@link CertificateInLog#payload}). */
    Answer find(Hash payload);

    /** Proofs of nothing: a certificate whose key is compromised cannot be told. */
    static IssueProofs none() {
        return payload -> new Answer.Unreachable();
    }

    /** What the log says. */
    sealed interface Answer {
        /**
         * A C2SP tlog-proof, not yet verified, and who is believed about it.
         *
         * @param file as {@code GET /v1/log/certificates/{payload}} gives it
         */
        record Found(byte[] file, Trust trust) implements Answer {
            @Override
            public String toString() {
                return "Found[…]";
            }
        }

        /** The log has no such certificate. */
        record Absent() implements Answer {}

        /** Nobody could be asked. */
        record Unreachable() implements Answer {}
    }
}
