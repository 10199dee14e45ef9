package jp.mamori.portal.verify.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Look;
import jp.mamori.portal.support.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check without a connection: with the network off, and with the server gone. */
class OfflineCheckTest {
    private static final Certificates ISSUER = new Certificates();
    private static Chromium browser;

    private final Portal portal = new Portal();
    private final URI base = portal.uri("/");
    private final BrowserContext context = browser.fresh();
    private final Page page = context.newPage();
    private final Instant now = Instant.now();
    private final String token = ISSUER.noRecord(now.minusSeconds(60)).compact();
    private final String digits =
            CertificateLink.of(ISSUER.withRecord(now.minusSeconds(60))).digits();

    @BeforeAll
    static void start() {
        browser = new Chromium();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void visitOnce() {
        portal.registry.file("/.well-known/jwks.json", ISSUER.keys(), "max-age=0");
        publish(now.minusSeconds(5));
        page.navigate(portal.uri("/check").toString());
        page.locator("[data-device-ready]:not([hidden])").waitFor();
    }

    @AfterEach
    void close() {
        context.close();
        portal.close();
    }

    @Test
    void with_the_network_off_a_link_and_a_pasted_text_are_checked_after_one_visit() {
        context.setOffline(true);
        open("/c#" + digits);
        assertThat(answer()).contains("本物で最新の証明書です。記録が記載されています").doesNotContain("現在（");
        assertThat(main()).contains("懲戒免職", "東京都教育委員会", "佐藤 花子", "学校法人若葉台学園に宛てて");
        assertThat(page.url()).doesNotContain("#");
        paste(token);
        assertThat(answer()).contains("該当する記録は見つかりませんでした");
        paste("nonsense");
        assertThat(answer()).contains("署名を確認できません");
        paste(ISSUER.noRecord(now.minus(Duration.ofDays(190))).compact());
        assertThat(answer()).contains("有効期限が切れています");
        paste(ISSUER.receipt(VerificationOutcome.EXPIRED));
        assertThat(answer()).contains("本物の確認済証です");
        open("/check");
        assertThat(page.locator("main a[href='/c']").count()).isPositive();
    }

    @Test
    void with_the_server_gone_too() {
        portal.close();
        open("/c#" + digits);
        assertThat(answer()).contains("記録が記載されています");
        paste(token);
        assertThat(answer()).contains("該当する記録は見つかりませんでした");
    }

    @Test
    void an_old_list_is_told_with_its_time_and_age_and_gives_no_receipt_until_it_expires() {
        context.setOffline(true);
        for (int minutes : new int[] {0, 14, 16, 59, 61, 125, 23 * 60}) {
            page.clock().setFixedTime(now.plus(Duration.ofMinutes(minutes)).toEpochMilli());
            paste(token);
            String ago = minutes < 15 ? "" : minutes < 60 ? minutes + "分前" : minutes / 60 + "時間前";
            assertThat(answer()).contains("該当する記録は見つかりませんでした");
            if (minutes < 15) {
                assertThat(page.locator(".as-of").count()).isZero();
                assertThat(main()).doesNotContain("最新かどうかの情報が古いものです");
            } else {
                assertThat(page.locator("h1 .as-of").innerText()).contains("現在（" + ago + "の情報）");
                assertThat(main()).contains("最新かどうかの情報が古いものです。", "確認済証は発行されません");
                assertThat(page.locator(".step-pass").allInnerTexts()).anyMatch(step -> step.contains("古いもの"));
            }
        }
        assertThat(Look.at(page, "offline-old-list")).isEmpty();
        page.locator("a.language").click();
        page.locator("html[lang=en] .as-of").waitFor();
        assertThat(page.locator("h1 .as-of").innerText()).startsWith("As of ").endsWith("(23 hours old)");
        assertThat(Look.at(page, "offline-old-list-en")).isEmpty();
        page.clock().setFixedTime(now.plus(Duration.ofHours(24)).toEpochMilli());
        paste(token);
        assertThat(answer()).startsWith("Cannot tell now");
        assertThat(page.locator(".outcome-neutral").count()).isZero();
    }

    @Test
    void a_list_older_than_the_one_held_is_ignored_and_so_is_one_that_is_not_the_issuer_s() {
        publish(now.minusSeconds(2), Certificates.INDEX);
        paste(token);
        assertThat(answer()).contains("この証明書は最新ではありません");
        publish(now.minusSeconds(600));
        paste(token);
        assertThat(answer()).contains("この証明書は最新ではありません");
        portal.registry.file(Certificates.LIST, new Certificates().statusList(now, 7), "max-age=0");
        paste(token);
        assertThat(answer()).contains("この証明書は最新ではありません");
        context.setOffline(true);
        paste(token);
        assertThat(answer()).contains("この証明書は最新ではありません");
        context.setOffline(false);
        publish(now);
        paste(token);
        assertThat(answer()).contains("該当する記録は見つかりませんでした");
    }

    @Test
    void a_list_that_this_device_never_had_cannot_tell() {
        try (Portal other = new Portal();
                BrowserContext fresh = browser.fresh()) {
            other.registry.file("/.well-known/jwks.json", ISSUER.keys(), "max-age=0");
            Page there = fresh.newPage();
            there.navigate(other.uri("/c") + "#" + token);
            there.locator(".outcome h1").waitFor();
            assertThat(there.locator("h1").innerText()).contains("現在、確認できません");
            assertThat(there.locator("main").innerText()).contains("最新かどうかの情報を得られませんでした");
        }
    }

    @Test
    void a_file_says_that_it_needs_a_connection_before_and_after_it_was_chosen() {
        page.navigate(portal.uri("/check/file").toString());
        page.locator("#file").setInputFiles(new FilePayload("a.pdf", "application/pdf", new byte[] {1}));
        context.setOffline(true);
        page.locator("main button[type=submit]").click();
        page.locator("h1:has-text('接続が必要です')").waitFor();
        assertThat(main()).contains("PDFと画像はサーバーで読み取ります");
        assertThat(Look.at(page, "offline-file")).isEmpty();
        open("/check/file");
        assertThat(page.locator("h1").innerText()).isEqualTo("接続が必要です");
        page.locator("main a[href='/check/paste']").click();
        page.locator("#certificate").waitFor();
        context.setOffline(false);
        open("/check/file");
        assertThat(page.locator("#file").count()).isOne();
    }

    @Test
    void the_language_last_used_is_the_language_without_a_connection() {
        page.locator("a.language").click();
        page.locator("html[lang=en] [data-device-ready]:not([hidden])").waitFor();
        context.setOffline(true);
        open("/c#" + digits);
        assertThat(answer()).isEqualTo("Genuine and current. A record is stated");
        List<String> faults = new ArrayList<>(Look.at(page, "offline-result-en"));
        open("/c");
        faults.addAll(Look.at(page, "offline-link-en"));
        page.locator("a.language").click();
        page.locator("html[lang=ja] #certificate").waitFor();
        faults.addAll(Look.at(page, "offline-link"));
        assertThat(faults).isEmpty();
    }

    @Test
    void what_is_kept_is_the_same_for_everybody_and_holds_no_certificate() {
        open("/c#" + token);
        answer();
        Object kept = page.evaluate("""
                async () => {
                  const texts = [];
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) { texts.push(request.url + " " + await (await cache.match(request)).text()); }
                  }
                  return texts.join("\\n");
                }""");
        assertThat((String) kept)
                .contains("/check/kept/ja/link", "/check/keys", "/check/status-lists/1", "/assets/jsqr.js")
                .contains("name=\"formToken\" value=\"\"")
                .doesNotContain("佐藤", "花子", token.substring(0, 300))
                .doesNotContainPattern("name=\"formToken\" value=\"[^\"]");
        assertThat(page.evaluate("[localStorage.length, sessionStorage.length]"))
                .isEqualTo(List.of(0, 0));
    }

    @Test
    void the_worker_changes_when_what_it_keeps_does_and_only_then_and_stays_on_the_checking_pages() {
        String worker = portal.visit().get("/check-worker.js").body();
        try (Portal again = new Portal();
                Portal demo = new Portal(java.time.Clock.systemUTC(), java.util.Map.of("mamori.demo", "true"))) {
            assertThat(again.visit().get("/check-worker.js").body()).isEqualTo(worker);
            assertThat(demo.visit().get("/check-worker.js").body()).isNotEqualTo(worker);
        }
        assertThat(page.evaluate("navigator.serviceWorker.ready.then(one => new URL(one.scope).pathname)"))
                .isEqualTo("/c");
        page.navigate(portal.uri("/help").toString());
        assertThat(page.evaluate("navigator.serviceWorker.controller")).isNull();
    }

    private void publish(Instant issuedAt, int... invalid) {
        portal.registry.file(Certificates.LIST, ISSUER.statusList(issuedAt, invalid), "max-age=0");
    }

    private void open(String path) {
        page.navigate("about:blank");
        page.navigate(base.resolve(path).toString());
    }

    private void paste(String text) {
        open("/check/paste");
        page.locator("#certificate").fill(text);
        page.locator("main button[type=submit]").click();
    }

    private String answer() {
        page.locator(".outcome h1").waitFor();
        return page.locator(".outcome h1").innerText();
    }

    private String main() {
        return page.locator("main").innerText();
    }
}
