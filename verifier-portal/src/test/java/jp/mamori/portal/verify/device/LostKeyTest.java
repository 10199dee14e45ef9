package jp.mamori.portal.verify.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.IssueProofs;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Look;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a device answers without a connection when the issuer's keys came into other hands; catalogue O3. */
class LostKeyTest {
    private static final String KEYS_HELD =
            "caches.match('/check/keys').then(held => held ? held.text() : '').then(text => text.includes('logged_before'))";
    private static final String JUDGE = """
            async (one) => {
              const verifier = new mamori.verify.Verifier(one.issuer, await mamori.keys.read(one.keys), async () => one.list, () => one.now,
                  () => one.log === "away" ? Promise.reject(new TypeError("away")) : Promise.resolve(one.log === "absent" ? undefined : 1));
              const checked = await verifier.certificate(one.presented);
              return checked.outcome + checked.steps.map((step) => " " + step.name + ":" + step.result + ":" + step.reason).join("")
                  + (checked.said ? " " + checked.said.number + " " + checked.said.subject.birthdate : "");
            }""";
    private static Chromium browser;

    private final Portal portal = new Portal();
    private final BrowserContext context = browser.fresh();
    private final Page page = context.newPage();
    private final Certificates issuer = new Certificates();
    private final Instant now = Instant.now();
    private final CertificateToken token = issuer.noRecord(now.minusSeconds(600));

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @AfterEach
    void close() {
        context.close();
        portal.close();
    }

    @Test
    void o3_with_the_network_off_what_a_lost_key_signed_is_not_called_genuine() {
        visit(issuer.keys(), true);
        context.setOffline(true);
        assertThat(answer(token.compact())).contains("該当する記録は見つかりませんでした");
        context.setOffline(false);

        visit(issuer.keysAfterCompromise(now.minusSeconds(60), 2), true);
        context.setOffline(true);
        assertThat(answer(token.compact())).isEqualTo("現在、確認できません");
        assertThat(page.locator("main").innerText())
                .contains("その前に発行されたかどうかの記録を得られませんでした")
                .doesNotContain("佐藤");
        assertThat(page.locator(".outcome-neutral").count()).isZero();
        assertThat(Look.at(page, "offline-lost-key")).isEmpty();
        assertThat(answer(issuer.receipt(VerificationOutcome.CURRENT_NO_RECORD)))
                .doesNotContain("本物の確認済証です");
        assertThat(answer(issuer.noRecord(now.minusSeconds(30)).compact()))
                .as("by the next key")
                .contains("該当する記録は見つかりませんでした");
    }

    @Test
    void o3_a_list_by_a_lost_key_is_not_believed_though_it_is_held() {
        visit(issuer.keys(), true);
        visit(issuer.keysAfterCompromise(now.minusSeconds(60), 2), false);
        context.setOffline(true);
        assertThat(answer(issuer.noRecord(now.minusSeconds(30)).compact())).isEqualTo("現在、確認できません");
    }

    @Test
    void o3_the_script_and_the_library_say_the_same_whatever_the_log_says() throws Exception {
        var log = new SampleLog("demo.mamori.example/v1/log");
        page.navigate(portal.uri("/c").toString());
        for (long loggedBefore = 0; loggedBefore <= 3; loggedBefore++) {
            String keys = issuer.keysAfterCompromise(now.minusSeconds(60), loggedBefore);
            String list = issuer.statusList(now.minusSeconds(5), 7);
            for (String says : List.of("away", "absent", "there")) {
                Object script = page.evaluate(
                        JUDGE,
                        Map.of(
                                "issuer",
                                Portal.ISSUER,
                                "keys",
                                keys,
                                "list",
                                list,
                                "now",
                                now.toEpochMilli() / 1000.0,
                                "log",
                                says,
                                "presented",
                                token.compact()));
                assertThat(script)
                        .as("%s, %d logged before", says, loggedBefore)
                        .isEqualTo(library(keys, list, answered(log, says)))
                        .asString()
                        .startsWith(
                                says.equals("away")
                                        ? "CANNOT_TELL"
                                        : says.equals("there") && loggedBefore > 1
                                                ? "CURRENT_NO_RECORD"
                                                : "NOT_GENUINE");
            }
        }
    }

    private IssueProofs.Answer answered(SampleLog log, String says) throws Exception {
        String payload = CertificateInLog.spelled(CertificateInLog.payload(token));
        return switch (says) {
            case "away" -> new IssueProofs.Answer.Unreachable();
            case "absent" -> new IssueProofs.Answer.Absent();
            default ->
                new IssueProofs.Answer.Found(
                        log.proof(
                                        UUID.randomUUID(),
                                        CertificateInLog.TYPE,
                                        "{\"details\":{\"payload\":\"" + payload + "\"}}")
                                .getBytes(StandardCharsets.UTF_8),
                        Trust.of(VerifierKey.parse(log.key())));
        };
    }

    private String library(String keys, String list, IssueProofs.Answer answer) {
        var known = IssuerKeys.parse(keys);
        var expected = new Issuer(Portal.ISSUER);
        var lists = new StatusLists(expected, () -> known, uri -> Optional.of(list));
        return SameAnswersTest.told(new CertificateVerifier(
                        expected,
                        () -> known,
                        lists,
                        StatusFreshness.offline(),
                        payload -> answer,
                        Clock.fixed(now, ZoneOffset.UTC))
                .verify(token, Expected.nothing()));
    }

    /** Comes by once with a connection, so that the device keeps these keys, and the newest list where there is one. */
    private void visit(String keys, boolean withList) {
        portal.registry.file("/.well-known/jwks.json", keys, "max-age=0");
        if (withList) {
            portal.registry.file(Certificates.LIST, issuer.statusList(Instant.now(), 7), "max-age=0");
        } else {
            portal.registry.on("GET " + Certificates.LIST, 503, "{}");
        }
        page.navigate(portal.uri("/check").toString());
        if (withList) {
            page.locator("[data-device-ready]:not([hidden])").waitFor();
        }
        page.waitForCondition(() -> page.evaluate(KEYS_HELD).equals(keys.contains("logged_before")));
    }

    private String answer(String presented) {
        page.navigate("about:blank");
        page.navigate(portal.uri("/check/paste").toString());
        page.locator("#certificate").fill(presented);
        page.locator("main button[type=submit]").click();
        page.locator(".outcome h1").waitFor();
        return page.locator(".outcome h1").innerText();
    }
}
