package jp.mamori.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hardware module that is away for a while: nothing is issued and nothing lost, and no node is started again; catalogue O4. */
@RegistryTest
class ModuleComesBackTest {
    private static final Persona FIRST = Cases.applicant("returns-one", "金庫", "一");

    private final Registry registry;
    private final TestApi api;
    private final Rows rows;
    private final Cases cases;
    private final SoftToken token = SoftToken.ofThisProcess();

    @TempDir
    private static Path folder;

    private ModuleNode node;
    private List<String> keys;

    ModuleComesBackTest(Registry registry, TestApi api, Organisations organisations, Rows rows) {
        this.registry = registry;
        this.api = api;
        this.rows = rows;
        this.cases = new Cases(api, organisations, rows);
    }

    @BeforeAll
    void start() throws Exception {
        node = new ModuleNode(registry, cases, folder, token.configuration());
        int number = node.takesOver();
        keys = List.of("issuer-" + number, "receipt-" + number, "document-" + number);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private List<String> away(ModuleNode of) {
        var health = api.at(of.uri()).get("/health").sendUnchecked();
        assertThat(health.status()).isEqualTo(200);
        var names = health.json().at("/details/crypto/details/away");
        assertThat(names.isArray()).as("%s", health).isTrue();
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Answer paper(String request) {
        return api.at(node.uri()).as(FIRST).get(request + "/certificate.pdf").send();
    }

    private boolean givesReceipt(String certificate) {
        var check = api.at(node.uri())
                .as(Cases.CHECKER)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of("certificate", certificate, "occasion", "NEW_HIRE", "purpose", "TEACHING"))
                .send();
        assertThat(check.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
        return !check.json().at("/receipt").isNull();
    }

    private List<?> intents() {
        return rows.query("SELECT number, list_no, idx FROM certificate_intent ORDER BY id");
    }

    @Test
    void o4_a_module_that_was_away_signs_again_without_a_restart_and_nothing_is_lost() throws Exception {
        var issued = node.waitingForIssue(FIRST);
        node.runs("issue-certificates");
        node.runs("sign-status-lists");
        var certificate = cases.token(FIRST, issued);
        assertThat(CertificateToken.read(certificate).jws().keyId()).isEqualTo(keys.getFirst());
        assertThat(away(node)).isEmpty();
        assertThat(givesReceipt(certificate)).isTrue();
        var second = Cases.applicant("returns-two", "金庫", "二");
        var waiting = node.waitingForIssue(second);
        node.runs("sign-status-lists");

        token.goesAway();
        node.runs("issue-certificates");
        node.runs("issue-certificates");
        assertThat(away(node)).isEqualTo(keys);
        assertThat(cases.reads(second, waiting).at("/state")).isNotEqualTo("ISSUED");
        assertThat(paper(issued).status()).isEqualTo(503);
        assertThat(givesReceipt(certificate)).isFalse();
        var before = intents();

        token.comesBack();
        assertThat(paper(issued).status()).isEqualTo(200);
        assertThat(away(node)).isEmpty();
        node.runs("issue-certificates");
        node.runs("sign-status-lists");
        assertThat(cases.reads(second, waiting).at("/state")).isEqualTo("ISSUED");
        assertThat(intents()).as("what waited is what was issued").isEqualTo(before);
        assertThat(givesReceipt(certificate)).isTrue();
        assertThat(node.outcome(cases.token(second, waiting))).isEqualTo("CURRENT_NO_RECORD");
    }

    @Test
    void o4_a_module_that_ended_every_session_is_opened_anew_before_anybody_notices() throws Exception {
        var third = Cases.applicant("returns-three", "金庫", "三");
        var waiting = node.waitingForIssue(third);
        endEverySession();
        node.runs("issue-certificates");
        assertThat(cases.reads(third, waiting).at("/state")).isEqualTo("ISSUED");
        endEverySession();
        node.runs("sign-status-lists");
        var certificate = cases.token(third, waiting);
        endEverySession();
        assertThat(givesReceipt(certificate)).isTrue();
        endEverySession();
        assertThat(api.at(node.uri())
                        .as(third)
                        .get(waiting + "/certificate.pdf")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void o4_a_node_starts_while_the_module_is_away_and_uses_it_when_it_is_there() throws Exception {
        var library = folder.resolve("later.so");
        var own = Files.createDirectory(folder.resolve("late"));
        try (var late = new ModuleNode(
                registry, cases, own, token.configurationOf(library).toString())) {
            var person = Cases.applicant("returns-four", "金庫", "四");
            var waiting = late.waitingForIssue(person);
            late.runs("issue-certificates");
            assertThat(away(late)).isEqualTo(keys);
            assertThat(cases.reads(person, waiting).at("/state")).isNotEqualTo("ISSUED");
            SoftToken.link(library);
            late.runs("issue-certificates");
            assertThat(away(late)).isEmpty();
            assertThat(cases.reads(person, waiting).at("/state")).isEqualTo("ISSUED");
        }
    }

    @Test
    void o4_a_pin_that_was_refused_is_not_tried_again() throws Exception {
        endEverySession();
        var own = Files.createDirectory(folder.resolve("wrong"));
        try (var wrong = new ModuleNode(registry, cases, own, token.configuration(), "000000")) {
            assertThat(away(wrong)).isEqualTo(keys);
            // Now any PIN would do: who is logged in is so for the whole process.
            logIn();
            assertThat(away(wrong)).isEqualTo(keys);
        }
    }

    /** As a module does that was started again. */
    private void endEverySession() throws Exception {
        logIn().logout();
    }

    private AuthProvider logIn() throws Exception {
        var other = (AuthProvider) Security.getProvider("SunPKCS11").configure(token.configuration());
        KeyStore.getInstance("PKCS11", other).load(null, SoftToken.PIN.toCharArray());
        return other;
    }
}
