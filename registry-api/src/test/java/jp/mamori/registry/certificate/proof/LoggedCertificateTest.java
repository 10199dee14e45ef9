package jp.mamori.registry.certificate.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.ClaimsReader;
import jp.mamori.certificate.transparency.EventProof;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class LoggedCertificateTest {
    private final TestApi api;
    private final Cases cases;
    private final Sequencer sequencer;
    private final SignCheckpoint signCheckpoint;

    LoggedCertificateTest(
            TestApi api, Organisations organisations, Rows rows, Sequencer sequencer, SignCheckpoint signCheckpoint) {
        this.api = api;
        this.cases = new Cases(api, organisations, rows);
        this.sequencer = sequencer;
        this.signCheckpoint = signCheckpoint;
    }

    private void signLog() {
        while (sequencer.sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events)
                && events == Sequencer.BATCH) {}
        signCheckpoint.sign();
    }

    private CertificateToken certified(Persona person) throws Refused {
        return CertificateToken.read(cases.token(person, cases.certified(person)));
    }

    @Test
    void whoever_holds_a_certificate_gets_a_proof_of_its_issue_and_of_nothing_else() throws Exception {
        certified(Cases.applicant("logged-decoy", "出口", "花"));
        signLog();
        var token = certified(Cases.applicant("logged", "記録", "花"));
        var claimed = ClaimsReader.read(token).log();
        assertThat(claimed).isNotNull();
        assertThat(claimed.origin()).isEqualTo("test.mamori.example/v1/log");
        assertThat(claimed.treeSize()).isPositive();

        var payload = CertificateInLog.payload(token);
        var path = "/v1/log/certificates/" + CertificateInLog.spelled(payload);
        assertThat(api.get(path).send().status()).as("not signed for yet").isEqualTo(404);
        signLog();
        var answer = api.get(path).send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        var file = answer.text().getBytes(StandardCharsets.UTF_8);
        var trust = Trust.of(VerifierKey.parse(api.get("/v1/log").send().at("/key")));
        assertThat(CertificateInLog.verify(payload, claimed, file, trust).head().size())
                .isGreaterThan(claimed.treeSize());
        assertThat(new String(EventProof.parse(file).privatePart(), StandardCharsets.UTF_8))
                .isEqualTo("{\"actorKind\":\"JOB\",\"naturalPerson\":null,\"organisation\":null,"
                        + "\"role\":\"issue-certificates\",\"purpose\":\"\",\"fields\":[],\"details\":{\"payload\":\""
                        + CertificateInLog.spelled(payload) + "\"},\"number\":1}");
        var later = new LogReference(claimed.origin(), Long.MAX_VALUE);
        assertThatThrownBy(() -> CertificateInLog.verify(payload, later, file, trust))
                .isInstanceOf(ProofRejected.class);
    }

    @Test
    void the_employers_check_names_the_payload_and_a_guess_names_nothing() throws Exception {
        var person = Cases.applicant("checked-log", "照合", "花");
        var token = certified(person);
        var check = cases.checks(Cases.CHECKER, token.compact());
        assertThat(check.at("/content/payload")).isEqualTo(CertificateInLog.spelled(CertificateInLog.payload(token)));
        for (var guess : new String[] {"A".repeat(43), "x", check.at("/content/payload") + "=", "%2F"}) {
            assertThat(api.get("/v1/log/certificates/" + guess).send().status())
                    .as(guess)
                    .isEqualTo(404);
        }
    }
}
