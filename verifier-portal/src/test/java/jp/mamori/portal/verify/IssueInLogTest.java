package jp.mamori.portal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleLog;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that looks for a certificate's issue in the log: what it says of each kind of proof. */
class IssueInLogTest {
    private static final String ORIGIN = "demo.mamori.example/v1/log";
    private static final String TYPE = "certificate.logged";
    private static final String LOGGED = "この証明書の発行は、署名された記録の中にあります";
    private static final String WRONG = "発行の記録の証明が成り立ちません";

    private final Portal portal = new Portal();
    private final Certificates issuer = new Certificates();
    private final SampleLog log = new SampleLog(ORIGIN);
    private final Visit visit = portal.visit();

    @BeforeEach
    void publish() {
        portal.registry.file("/.well-known/jwks.json", issuer.keys(), "max-age=300");
        portal.registry.file(Certificates.LIST, issuer.statusList(Instant.now().minusSeconds(5), 7), "max-age=15");
        portal.registry.on("GET /v1/log", log.json());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void the_registry_is_asked_only_by_the_button_and_a_good_proof_is_told_with_its_log() {
        CertificateToken token = claiming(null);
        proof(log, token);
        String result = visit.submit("/check/paste", Map.of("certificate", token.compact()))
                .body();
        assertThat(result).contains("action=\"/check/log\"", "どの証明書かが登録機関に伝わります");
        assertThat(portal.registry.calls("GET", path(token))).isEmpty();
        assertThat(asked(token))
                .contains(LOGGED, ORIGIN, "立会人なし", "/transparency/certificates/" + payload(token))
                .doesNotContain(WRONG);
        assertThat(visit.get("/transparency/certificates/" + payload(token)).body())
                .startsWith("c2sp.org/tlog-proof@v1");
    }

    @Test
    void what_is_not_there_yet_and_a_registry_that_does_not_answer_are_told_apart() {
        CertificateToken token = claiming(null);
        assertThat(asked(token)).contains("発行の記録がまだありません").doesNotContain(LOGGED);
        portal.registry.on("GET " + path(token), 500, "{}");
        assertThat(asked(token)).contains("発行の記録を確かめられませんでした").doesNotContain(LOGGED);
    }

    @Test
    void a_proof_that_was_altered_or_is_of_something_else_does_not_hold() {
        CertificateToken token = claiming(null);
        String good = log.proof(UUID.randomUUID(), TYPE, part(payload(token)));
        for (String wrong : List.of(
                good.replace("index 1", "index 0"),
                good.substring(0, good.length() / 2),
                log.proof(UUID.randomUUID(), TYPE, part(payload(claiming(null)))),
                log.proof(UUID.randomUUID(), "check.checked", part(payload(token))),
                new SampleLog(ORIGIN).proof(UUID.randomUUID(), TYPE, part(payload(token))))) {
            portal.registry.file(path(token), wrong, "no-store");
            assertThat(asked(token)).contains(WRONG).doesNotContain(LOGGED);
        }
    }

    @Test
    void the_issue_stands_in_the_log_that_the_certificate_names_and_after_it_was_named() {
        for (var named : Map.of(1, LOGGED, 2, WRONG).entrySet()) {
            CertificateToken token = claiming(new LogReference(ORIGIN, named.getKey()));
            proof(log, token);
            assertThat(asked(token)).as("at size %d", named.getKey()).contains(named.getValue());
        }
        SampleLog other = new SampleLog("other.example/v1/log");
        portal.registry.on("GET /v1/log", other.json());
        CertificateToken token = claiming(new LogReference(ORIGIN, 1));
        proof(other, token);
        assertThat(asked(token)).contains(WRONG);
    }

    @Test
    void of_what_is_not_genuine_the_log_is_not_asked() {
        String foreign =
                new Certificates().noRecord(Instant.now().minusSeconds(60)).compact();
        for (String text : List.of("nonsense", foreign)) {
            assertThat(visit.submit("/check/paste", "/check/log", Map.of("certificate", text))
                            .body())
                    .contains("正しい証明書ではないため、発行の記録を調べません");
        }
        assertThat(portal.registry.calls).noneMatch(call -> call.path().contains("/log/certificates/"));
    }

    private CertificateToken claiming(LogReference claimed) {
        return issuer.claiming(Instant.now().minusSeconds(60), claimed);
    }

    private void proof(SampleLog by, CertificateToken token) {
        portal.registry.file(path(token), by.proof(UUID.randomUUID(), TYPE, part(payload(token))), "no-store");
    }

    private String asked(CertificateToken token) {
        return visit.submit("/check/paste", "/check/log", Map.of("certificate", token.compact()))
                .body();
    }

    private static String part(String payload) {
        return "{\"payload\":\"" + payload + "\"}";
    }

    private static String payload(CertificateToken token) {
        return CertificateInLog.spelled(CertificateInLog.payload(token));
    }

    private static String path(CertificateToken token) {
        return "/v1/log/certificates/" + payload(token);
    }
}
