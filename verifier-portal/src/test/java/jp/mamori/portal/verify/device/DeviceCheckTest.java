package jp.mamori.portal.verify.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check in the browser while there is a connection: the server's words to the letter, and nothing sent. */
class DeviceCheckTest {
    private static final String RESULT =
            "[...document.querySelectorAll('.made-out, .outcome, main h2, .summary, .steps')]"
                    + ".map(one => one.outerHTML.replace(/ tabindex=\"-1\"/, '').replace(/>\\s+|\\s+</g, found => found.trim())).join('\\n')";
    private static final Certificates ISSUER = new Certificates();
    private static Portal portal;
    private static Chromium browser;

    @BeforeAll
    static void start() {
        portal = new Portal();
        browser = new Chromium();
    }

    @AfterAll
    static void stop() {
        browser.close();
        portal.close();
    }

    @BeforeEach
    void publish() {
        portal.registry.file("/.well-known/jwks.json", ISSUER.keys(), "max-age=0");
        portal.registry.file(Certificates.LIST, ISSUER.statusList(Instant.now().minusSeconds(5), 7), "max-age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void it_shows_what_the_server_shows_element_by_element(String language) {
        Instant now = Instant.now();
        try (BrowserContext device = browser.fresh();
                BrowserContext server = browser.withoutScripts()) {
            Page here = pasting(device, language);
            Page there = pasting(server, language);
            for (String text : List.of(
                    ISSUER.noRecord(now.minusSeconds(60)).compact(),
                    ISSUER.withRecord(now.minusSeconds(60)).compact(),
                    ISSUER.noRecord(now.minus(Duration.ofDays(190))).compact(),
                    ISSUER.receipt(VerificationOutcome.CURRENT_WITH_RECORD),
                    ISSUER.receipt(VerificationOutcome.CURRENT_NO_RECORD).replaceFirst("....$", "AAAA"),
                    new Certificates().noRecord(now.minusSeconds(60)).compact(),
                    CertificateLink.of(ISSUER.noRecord(now.minusSeconds(60))).digits(),
                    "https://elsewhere.example/c#"
                            + ISSUER.noRecord(now.minusSeconds(60)).compact(),
                    ISSUER.noRecord(now.minusSeconds(60)).compact().replaceAll("(.{60})", "$1\r\n "),
                    "nonsense")) {
                assertThat(shown(here, text))
                        .as(text)
                        .isEqualTo(shown(there, text))
                        .contains("outcome");
                assertThat(here.title()).isEqualTo(there.title());
            }
            portal.registry.file(Certificates.LIST, ISSUER.statusList(now, Certificates.INDEX), "max-age=0");
            String superseded = ISSUER.withRecord(now.minusSeconds(60)).compact();
            assertThat(shown(here, superseded))
                    .isEqualTo(shown(there, superseded))
                    .contains("outcome-stop");
        }
    }

    @Test
    void o3_after_a_key_was_compromised_it_asks_the_log_and_answers_as_the_server_does() {
        SampleLog log = new SampleLog("demo.mamori.example/v1/log");
        Certificates lost = new Certificates();
        CertificateToken token = lost.noRecord(Instant.now().minusSeconds(600));
        String payload = CertificateInLog.spelled(CertificateInLog.payload(token));
        String path = "/v1/log/certificates/" + payload;
        String proof =
                log.proof(UUID.randomUUID(), CertificateInLog.TYPE, "{\"details\":{\"payload\":\"" + payload + "\"}}");
        try (Portal own = new Portal();
                BrowserContext device = browser.fresh();
                BrowserContext server = browser.withoutScripts()) {
            own.registry.on("GET /v1/log", log.json());
            List<String> answers = new ArrayList<>();
            for (int logged = 2; logged >= 1; logged--) {
                Instant now = Instant.now();
                own.registry.file(
                        "/.well-known/jwks.json", lost.keysAfterCompromise(now.minusSeconds(60), logged), "max-age=0");
                own.registry.file(Certificates.LIST, lost.statusList(now, 7), "max-age=0");
                own.registry.on("GET " + path, 503, "{}");
                answers.add(same(own, device, server, token));
                own.registry.remove("GET " + path);
                answers.add(same(own, device, server, token));
                own.registry.file(path, proof.replace("index 1", "index 0"), "no-store");
                answers.add(same(own, device, server, token));
                own.registry.file(path, proof, "no-store");
                answers.add(same(own, device, server, token));
            }
            assertThat(answers)
                    .containsExactly("unknown", "stop", "stop", "neutral", "unknown", "stop", "stop", "stop");
        }
    }

    /** The stance of the answer that both give. */
    private static String same(Portal portal, BrowserContext device, BrowserContext server, CertificateToken token) {
        try (Page here = device.newPage();
                Page there = server.newPage()) {
            String shown = shown(portal, here, token.compact());
            assertThat(shown).isEqualTo(shown(portal, there, token.compact()));
            return shown.replaceFirst("(?s).*outcome outcome-(\\w+).*", "$1");
        }
    }

    private static Page pasting(BrowserContext context, String language) {
        Page page = context.newPage();
        page.navigate(portal.uri("/check/paste?lang=" + language).toString());
        return page;
    }

    private static String shown(Page page, String text) {
        return shown(portal, page, text);
    }

    private static String shown(Portal portal, Page page, String text) {
        page.navigate(portal.uri("/check/paste").toString());
        page.locator("#certificate").fill(text);
        page.locator("main button[type=submit]").click();
        page.locator(".outcome h1").waitFor();
        return ((String) page.evaluate(RESULT)).replaceAll("\\d\\d:\\d\\d", "hh:mm");
    }

    @Test
    void a_link_leaves_the_address_and_the_history_and_nothing_of_it_is_sent() {
        try (BrowserContext context = browser.fresh()) {
            List<Request> sent = new CopyOnWriteArrayList<>();
            context.onRequest(sent::add);
            Page page = context.newPage();
            page.navigate(portal.uri("/help").toString());
            String digits = CertificateLink.of(ISSUER.noRecord(Instant.now().minusSeconds(60)))
                    .digits();
            page.navigate(portal.uri("/c") + "#" + digits);
            page.locator(".outcome h1").waitFor();
            assertThat(page.locator(".outcome h1").textContent()).contains("本物で最新の証明書です");
            assertThat(page.url()).isEqualTo(portal.uri("/c").toString());
            page.goBack();
            page.goForward();
            page.locator("#certificate").waitFor();
            assertThat(page.url()).isEqualTo(portal.uri("/c").toString());
            assertThat(page.locator(".outcome").count()).isZero();
            assertThat(sent).isNotEmpty().allMatch(one -> one.method().equals("GET"));
            assertThat(sent.stream().map(one -> one.url().replaceFirst("#.*", "")))
                    .noneMatch(url -> url.contains(digits.substring(0, 20)));
        }
    }

    @Test
    void a_second_link_in_the_same_page_is_checked_too() {
        try (BrowserContext context = browser.fresh()) {
            Page page = context.newPage();
            page.navigate(portal.uri("/c").toString());
            page.locator("[data-device-camera-start]").waitFor();
            String token = ISSUER.withRecord(Instant.now().minusSeconds(60)).compact();
            page.evaluate("token => { location.hash = token; }", token);
            page.locator(".outcome-stated").waitFor();
            assertThat(page.url()).isEqualTo(portal.uri("/c").toString());
        }
    }

    @Test
    void the_language_changes_and_the_answer_stays() {
        try (BrowserContext context = browser.fresh()) {
            List<Request> sent = new CopyOnWriteArrayList<>();
            context.onRequest(sent::add);
            Page page = context.newPage();
            String digits = CertificateLink.of(ISSUER.noRecord(Instant.now().minusSeconds(60)))
                    .digits();
            page.navigate(portal.uri("/c") + "#" + digits);
            page.locator(".outcome h1").waitFor();
            page.locator("a.language").click();
            page.locator("html[lang=en] .outcome h1").waitFor();
            assertThat(page.locator("main").innerText()).contains("Genuine and current.", "Made out to", "Register");
            assertThat(page.locator("header").innerText()).contains("日本語").doesNotContain("English");
            assertThat(page.title()).startsWith("Result of the check");
            page.locator("a.language").click();
            page.locator("html[lang=ja] .outcome h1").waitFor();
            assertThat(sent).allMatch(one -> one.method().equals("GET"));
        }
    }

    @Test
    void the_issue_is_looked_for_in_the_log_by_a_click_and_only_its_hash_is_sent() {
        SampleLog log = new SampleLog("demo.mamori.example/v1/log");
        portal.registry.on("GET /v1/log", log.json());
        CertificateToken token = ISSUER.noRecord(Instant.now().minusSeconds(60));
        String payload = CertificateInLog.spelled(CertificateInLog.payload(token));
        String path = "/v1/log/certificates/" + payload;
        String good = log.proof(UUID.randomUUID(), "certificate.logged", "{\"payload\":\"" + payload + "\"}");
        try (BrowserContext context = browser.fresh()) {
            Page page = context.newPage();
            List<String> sent = new ArrayList<>();
            page.onRequest(one -> sent.add(one.url() + one.postData()));
            page.navigate(portal.uri("/c") + "#" + token.compact());
            page.locator("[data-log]").waitFor();
            assertThat(portal.registry.calls("GET", path)).isEmpty();
            logTells(page, "発行の記録がまだありません");
            portal.registry.file(path, good, "no-store");
            logTells(page, "署名された記録の中にあります");
            assertThat(page.locator("main [role=status]").innerText()).contains("demo.mamori.example/v1/log", "立会人なし");
            portal.registry.file(path, good.replace("index 1", "index 0"), "no-store");
            logTells(page, "発行の記録の証明が成り立ちません");
            portal.registry.remove("GET " + path);
            logTells(page, "発行の記録がまだありません");
            portal.registry.file(
                    path, log.proof(UUID.randomUUID(), "certificate.logged", "{\"payload\":\"x\"}"), "no-store");
            logTells(page, "発行の記録の証明が成り立ちません");
            context.setOffline(true);
            logTells(page, "発行の記録を確かめられませんでした");
            assertThat(sent.subList(1, sent.size()))
                    .noneMatch(one -> one.contains(token.compact().substring(0, 200)));
        }
    }

    private static void logTells(Page page, String words) {
        page.locator("[data-log]").click();
        page.locator("main [role=status]:has-text('" + words + "')").waitFor();
    }

    @Test
    void without_the_issuer_s_keys_it_says_that_nothing_was_found_out() {
        portal.registry.remove("GET /.well-known/jwks.json");
        try (Portal other = new Portal();
                BrowserContext context = browser.fresh()) {
            Page page = context.newPage();
            page.navigate(other.uri("/c") + "#1234567");
            page.locator("[data-device-unkept]").waitFor();
            assertThat(page.locator("main").innerText()).contains("この端末では、まだ確認できません", "何かが分かったわけではありません");
            assertThat(page.locator(".outcome").count()).isZero();
            assertThat(page.url()).doesNotContain("#");
        }
    }

    @Test
    void a_browser_that_cannot_says_so_keeps_the_link_to_itself_and_lets_the_server_check_what_is_pasted() {
        try (BrowserContext context = browser.fresh()) {
            context.addInitScript("delete window.DecompressionStream");
            Page page = context.newPage();
            List<String> posted = new ArrayList<>();
            page.onRequest(one -> posted.add(one.method() + " " + one.url().replaceFirst("#.*", "")));
            CertificateToken token = ISSUER.noRecord(Instant.now().minusSeconds(60));
            page.navigate(portal.uri("/c") + "#" + CertificateLink.of(token).digits());
            page.locator("[data-device-unable]").waitFor();
            assertThat(page.url()).doesNotContain("#");
            assertThat(posted).noneMatch(one -> one.startsWith("POST"));
            page.locator("#certificate").fill(token.compact());
            page.locator("main button[type=submit]").click();
            page.locator(".outcome-neutral").waitFor();
            assertThat(posted).contains("POST " + portal.uri("/check/paste"));
        }
    }

    @Test
    void nothing_breaks_the_content_security_policy() {
        try (BrowserContext context = browser.fresh()) {
            List<String> told = new CopyOnWriteArrayList<>();
            context.onConsoleMessage(message -> told.add(message.text()));
            context.onWebError(error -> told.add(error.error()));
            Page page = context.newPage();
            page.navigate(
                    portal.uri("/c") + "#" + ISSUER.noRecord(Instant.now()).compact());
            page.locator(".outcome h1").waitFor();
            page.navigate(portal.uri("/check").toString());
            page.locator("[data-device-ready]:not([hidden])").waitFor();
            assertThat(told).isEmpty();
        }
    }
}
