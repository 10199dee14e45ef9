package jp.mamori.portal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The open check after the key of certificates came into other hands; catalogue O3. */
class CompromisedKeyTest {
    private static final String GOOD = "本物で最新の証明書です。";

    private final Portal portal = new Portal();
    private final Certificates issuer = new Certificates();
    private final SampleLog log = new SampleLog("log.mamori.example/v1/log");
    private final Instant now = Instant.now();
    private final CertificateToken token = issuer.noRecord(now.minusSeconds(600));
    private final String address = "/v1/log/certificates/" + CertificateInLog.spelled(CertificateInLog.payload(token));

    @AfterEach
    void stop() {
        portal.close();
    }

    private String page(long loggedBefore) {
        portal.registry.file(
                "/.well-known/jwks.json", issuer.keysAfterCompromise(now.minusSeconds(60), loggedBefore), "max-age=0");
        portal.registry.file(Certificates.LIST, issuer.statusList(now.minusSeconds(5), 7), "max-age=0");
        portal.registry.on("GET /v1/log", log.json());
        return portal.visit()
                .submit("/check/paste", Map.of("certificate", token.compact()))
                .body();
    }

    private void logged() {
        var named = "{\"details\":{\"payload\":\"" + CertificateInLog.spelled(CertificateInLog.payload(token)) + "\"}}";
        portal.registry.file(address, log.proof(new UUID(1, 2), CertificateInLog.TYPE, named), "no-store");
    }

    @Test
    void o3_what_the_log_held_before_stays_good() {
        logged();
        assertThat(page(2)).contains(GOOD);
    }

    @Test
    void o3_what_never_came_into_the_log_is_not_genuine() {
        portal.registry.on("GET " + address, 404, "{\"status\":404,\"code\":\"not-found\"}");
        assertThat(page(2)).doesNotContain(GOOD).contains("署名を確認できません", "その前に発行されたことを示す記録がありません");
    }

    @Test
    void o3_what_came_into_the_log_later_is_not_genuine() {
        logged();
        assertThat(page(1)).doesNotContain(GOOD).contains("署名を確認できません");
    }

    @Test
    void o3_while_the_log_does_not_answer_nobody_can_tell() {
        portal.registry.on("GET " + address, 503, "{}");
        assertThat(page(2)).doesNotContain(GOOD).contains("現在、確認できません", "その前に発行されたかどうかの記録を得られませんでした");
    }
}
