package jp.mamori.certificate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.transparency.Keys;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.GrownTree;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import org.junit.jupiter.api.Test;

class CertificateInLogTest {
    private static final int INDEX = LoggedIssue.INDEX;
    private static final int SIZE = LoggedIssue.SIZE;

    private final LoggedIssue issue = new LoggedIssue(GrownTree.ORIGIN);
    private final NoteSigner log = issue.log;
    private final Issuing issuing = new Issuing();
    private final CertificateToken token = issuing.issue(Issuing.noRecord().content());
    private final Hash payload = CertificateInLog.payload(token);

    private byte[] proof(String type, Hash named) {
        return issue.proof(type, named);
    }

    private void assertRejected(ProofRejected.Flaw flaw, LogReference claimed, byte[] proof, NoteSigner trusted) {
        assertThatThrownBy(() -> CertificateInLog.verify(payload, claimed, proof, Trust.of(trusted.verifierKey())))
                .isInstanceOfSatisfying(
                        ProofRejected.class, e -> assertThat(e.flaw()).isEqualTo(flaw));
    }

    @Test
    void a_certificate_is_in_the_log_behind_the_size_it_names() throws ProofRejected {
        var proof = proof(CertificateInLog.TYPE, payload);
        var trust = Trust.of(log.verifierKey());
        for (var claimed : new LogReference[] {null, new LogReference(GrownTree.ORIGIN, INDEX)}) {
            assertThat(CertificateInLog.verify(payload, claimed, proof, trust)
                            .head()
                            .size())
                    .isEqualTo(SIZE);
        }
    }

    @Test
    void the_proof_of_another_certificate_event_or_log_is_refused() {
        var right = proof(CertificateInLog.TYPE, payload);
        var other = issuing.issue(Issuing.noRecord().content());
        assertRejected(
                ProofRejected.Flaw.ANOTHER_EVENT,
                null,
                proof(CertificateInLog.TYPE, CertificateInLog.payload(other)),
                log);
        assertRejected(ProofRejected.Flaw.ANOTHER_EVENT, null, proof("certificate.requested", payload), log);
        assertRejected(ProofRejected.Flaw.ORIGIN, new LogReference("other.example/v1/log", 0), right, log);
        assertRejected(ProofRejected.Flaw.INDEX, new LogReference(GrownTree.ORIGIN, INDEX + 1), right, log);
        assertRejected(ProofRejected.Flaw.NOT_SIGNED, null, right, Keys.log(GrownTree.ORIGIN));
    }

    @Test
    void a_genuine_certificate_tells_what_the_log_names_it_by_and_one_that_is_not_tells_nothing() {
        assertThat(issuing.verify(token.compact()).payload()).contains(payload);
        assertThat(issuing.verify(new Issuing()
                                .issue(Issuing.noRecord().content())
                                .compact())
                        .payload())
                .isEmpty();
    }

    @Test
    void a_signature_spelled_differently_names_the_same_certificate() {
        var fewer = token.presenting(java.util.Set.of());
        assertThat(CertificateInLog.payload(fewer)).isEqualTo(payload);
    }
}
