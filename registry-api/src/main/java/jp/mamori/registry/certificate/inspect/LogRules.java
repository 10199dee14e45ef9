package jp.mamori.registry.certificate.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.transparency.TransparencyProof;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.tree.EventProofs;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.certificate.inspect.Deviation.Fault;
import jp.mamori.registry.certificate.proof.LoggedCertificates;

/** That the log has an event of a certificate's issue, and proves it as soon as a checkpoint covers it. */
@Singleton
class LogRules {
    private final LoggedCertificates loggedCertificates;
    private final LogKey logKey;

    LogRules(LoggedCertificates loggedCertificates, LogKey logKey) {
        this.loggedCertificates = loggedCertificates;
        this.logKey = logKey;
    }

    void check(CertificateToken token, CertificateContent content, List<Fault> faults) {
        var payload = CertificateInLog.payload(token);
        switch (loggedCertificates.prove(payload)) {
            case EventProofs.Outcome.NotFound() -> faults.add(Fault.NOT_LOGGED);
            case EventProofs.Outcome.NotYet() -> {}
            case EventProofs.Outcome.Proved(var proof) -> {
                if (!proves(token, content, proof)) {
                    faults.add(Fault.LOG_PROOF_WRONG);
                }
            }
        }
    }

    private boolean proves(CertificateToken token, CertificateContent content, TransparencyProof proof) {
        try {
            CertificateInLog.verify(
                    CertificateInLog.payload(token),
                    content.log(),
                    proof.format().getBytes(UTF_8),
                    logKey.trust());
            return true;
        } catch (ProofRejected e) {
            return false;
        }
    }
}
