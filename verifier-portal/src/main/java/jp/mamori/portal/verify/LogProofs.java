package jp.mamori.portal.verify;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.certificate.verify.IssueProofs;
import jp.mamori.portal.registry.RegistryException;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.TransparencyLog;

/** The registry's proofs of issue; it learns the hash of the certificate asked about, nothing of its content. */
@Singleton
class LogProofs implements IssueProofs {
    private final OpenRegistry registry;

    LogProofs(OpenRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Answer find(Hash payload) {
        try {
            Optional<String> proof = registry.certificateProof(CertificateInLog.spelled(payload));
            return proof.isEmpty()
                    ? new Answer.Absent()
                    : new Answer.Found(proof.get().getBytes(StandardCharsets.UTF_8), trust(registry.log()));
        } catch (RegistryException | ProofRejected e) {
            return new Answer.Unreachable();
        }
    }

    /** Believes the log's key and, where there is one, its witness. */
    static Trust trust(TransparencyLog log) throws ProofRejected {
        VerifierKey key = VerifierKey.parse(log.key());
        return log.witnessKey() == null
                ? Trust.of(key)
                : new Trust(key, List.of(VerifierKey.parse(log.witnessKey())), 0);
    }
}
