package jp.mamori.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A registry whose keys that sign live in a hardware module: they are made there, sign there, and when the module is gone
 * for good another key takes over; catalogue O2 and O4.
 *
 * <p>Two nodes: one has the module, the other, to which the requests go, has the file only.
 */
@RegistryTest
class HardwareModuleTest {
    private final Registry registry;
    private final TestApi api;
    private final SoftToken token = SoftToken.ofThisProcess();
    private final TestClock clock;
    private final Cases cases;

    @TempDir
    private static Path folder;

    private ModuleNode node;

    HardwareModuleTest(Registry registry, TestApi api, Organisations organisations, Rows rows, TestClock clock) {
        this.registry = registry;
        this.api = api;
        this.clock = clock;
        this.cases = new Cases(api, organisations, rows);
    }

    @BeforeAll
    void start() throws Exception {
        node = new ModuleNode(registry, cases, folder, token.configuration());
    }

    @AfterAll
    void stop() throws Exception {
        node.close();
        token.comesBack();
    }

    @Test
    void o2_o4_keys_sign_in_the_module_without_it_issue_stops_and_verify_goes_on_until_another_key_takes_over()
            throws Exception {
        assertThat(node.takesOver()).isEqualTo(2);
        var key = node.bean(Keystore.class).signing("issuer-2");
        assertThat(key.privateKey().getEncoded())
                .as("it never leaves the module")
                .isNull();
        assertThat(key.privateKey().toString() + key + node.bean(Keystore.class))
                .doesNotContain(SoftToken.PIN, "only-for-tests");
        assertThat(node.keysInFile().containsAlias("issuer-2"))
                .as("nothing of it is in the file")
                .isFalse();

        var first = Cases.applicant("module-one", "金庫", "一");
        var issued = node.waitingForIssue(first);
        node.runs("issue-certificates");
        assertThat(cases.reads(first, issued).at("/state")).isEqualTo("ISSUED");
        node.runs("sign-status-lists");
        var certificate = cases.token(first, issued);
        assertThat(CertificateToken.read(certificate).jws().keyId()).isEqualTo("issuer-2");
        assertThat(node.outcome(certificate)).isEqualTo("CURRENT_NO_RECORD");
        var second = Cases.applicant("module-two", "金庫", "二");
        var waiting = node.waitingForIssue(second);
        node.runs("sign-status-lists");

        token.goesAway();
        node.runs("issue-certificates");
        node.runs("issue-certificates");
        assertThat(cases.reads(second, waiting).at("/state")).isNotEqualTo("ISSUED");
        assertThat(node.outcome(certificate)).isEqualTo("CURRENT_NO_RECORD");
        var check = cases.checks(Cases.CHECKER, certificate);
        assertThat(check.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
        assertThat(check.json().at("/receipt").isNull())
                .as("no key signs receipts here")
                .isTrue();
        var paper = api.as(first).get(issued + "/certificate.pdf").send();
        assertThat(paper.status()).as("%s", paper).isEqualTo(503);

        var elsewhere = new Ceremony(registry);
        for (var kind : new String[] {"issuer", "receipt", "document"}) {
            elsewhere.done("generate " + kind);
            elsewhere.done("publish " + kind + "-3");
        }
        clock.advance(Duration.ofMinutes(10));
        for (var kind : new String[] {"issuer", "receipt", "document"}) {
            elsewhere.done("activate " + kind + "-3");
        }
        cases.job("issue-certificates");
        cases.job("sign-status-lists");
        assertThat(cases.reads(second, waiting).at("/state")).isEqualTo("ISSUED");
        var next = cases.token(second, waiting);
        assertThat(CertificateToken.read(next).jws().keyId()).isEqualTo("issuer-3");
        assertThat(cases.outcome(Cases.CHECKER, next)).isEqualTo("CURRENT_NO_RECORD");
        assertThat(cases.outcome(Cases.CHECKER, certificate))
                .as("the old one verifies")
                .isEqualTo("CURRENT_NO_RECORD");
        assertThat(api.as(first).get(issued + "/certificate.pdf").send().status())
                .isEqualTo(200);
    }
}
