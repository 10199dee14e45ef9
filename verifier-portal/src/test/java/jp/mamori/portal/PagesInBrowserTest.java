package jp.mamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page in Chromium: axe finds nothing, 320 pixels are wide enough, and a picture is kept. */
class PagesInBrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Map<String, List<String>> PAGES = Map.of(
            "open",
            List.of(
                    "/",
                    "/check",
                    "/check/paste",
                    "/check/file",
                    "/c",
                    "/orders",
                    "/sign-in",
                    "/help",
                    "/privacy",
                    "/accessibility",
                    "/session-ended",
                    "/no-such-page"),
            "board",
            List.of(
                    "/board",
                    "/board/dispositions",
                    "/board/dispositions/dsp_1",
                    "/board/dispositions/dsp_2",
                    "/board/dispositions/dsp_3",
                    "/board/dispositions/dsp_1/return",
                    "/board/dispositions/dsp_1/journal",
                    "/board/dispositions/dsp_3/annulment",
                    "/board/reviews",
                    "/board/reviews/rev_1",
                    "/board/draft/kind",
                    "/board/dispositions/dsp_3/correction",
                    "/board/draft/names",
                    "/board/draft/person",
                    "/board/draft/ground",
                    "/board/draft/licences/add"),
            "employer",
            List.of(
                    "/hire",
                    "/hire/check",
                    "/hire/check/why",
                    "/hire/checks",
                    "/hire/checks/chk_1",
                    "/hire/codes",
                    "/hire/codes/ABCD2345",
                    "/hire/members"),
            "applicant",
            List.of(
                    "/apply",
                    "/apply/names",
                    "/apply/names/reading",
                    "/apply/names/former",
                    "/apply/names/licences",
                    "/apply/request",
                    "/apply/request/search",
                    "/apply/requests/req_1",
                    "/apply/requests/req_1/acceptance",
                    "/apply/requests/req_2",
                    "/apply/requests/req_2/received",
                    "/apply/requests/req_3",
                    "/apply/requests/req_3/certificate",
                    "/apply/history"));

    private static Portal portal;
    private static Playwright playwright;
    private static Browser browser;
    private static final Certificates ISSUER = new Certificates();

    @BeforeAll
    static void start() {
        portal = new Portal();
        SampleRegistry.everything(portal.registry);
        portal.registry.file("/.well-known/jwks.json", ISSUER.keys(), "max-age=300");
        portal.registry.file(Certificates.LIST, ISSUER.statusList(Instant.now().minusSeconds(5), 7), "max-age=15");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        portal.close();
    }

    static Stream<Arguments> doors() {
        return PAGES.keySet().stream().sorted().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void the_pages_of_a_door_are_accessible_and_fit_a_narrow_screen(String door) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            if (!door.equals("open")) {
                SampleRegistry.signIn(portal.registry, door);
                page.navigate(portal.uri("/oauth/login/" + door).toString());
            }
            List<String> faults = new ArrayList<>();
            for (String path : PAGES.get(door)) {
                page.setViewportSize(1280, 900);
                page.navigate(portal.uri(path).toString());
                faults.addAll(look(page, door + path.replaceAll("[/_]", "-")));
            }
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void the_results_of_a_check_are_accessible_in_both_languages() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<String> faults = new ArrayList<>();
            page.setViewportSize(1280, 900);
            result(page, ISSUER.noRecord(Instant.now().minusSeconds(60)).compact());
            faults.addAll(look(page, "result-no-record"));
            page.setViewportSize(1280, 900);
            page.locator("button.language").click();
            assertThat(page.locator("h1").textContent())
                    .startsWith("Genuine and current. No matching record was found");
            faults.addAll(look(page, "result-no-record-en"));
            page.setViewportSize(1280, 900);
            result(page, ISSUER.withRecord(Instant.now().minusSeconds(60)).compact());
            faults.addAll(look(page, "result-record-en"));
            page.setViewportSize(1280, 900);
            result(page, "nonsense");
            faults.addAll(look(page, "result-not-genuine-en"));
            page.setViewportSize(1280, 900);
            result(page, "");
            faults.addAll(look(page, "check-paste-error-en"));
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("errors");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void a_link_leaves_neither_address_nor_history_nor_request_with_the_certificate() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            String digits = CertificateLink.of(ISSUER.noRecord(Instant.now().minusSeconds(60)))
                    .digits();
            page.navigate(portal.uri("/c").toString() + "#" + digits);
            page.locator(".outcome h1").waitFor();
            assertThat(page.locator(".outcome h1").textContent()).contains("本物で最新の証明書です");
            assertThat(page.url()).endsWith("/c").doesNotContain("#");
            page.goBack();
            assertThat(page.url()).doesNotContain(digits.substring(0, 30));
            assertThat(asked.subList(1, asked.size())).noneMatch(url -> url.contains(digits.substring(0, 30)));
        }
    }

    @Test
    void everything_on_a_page_is_reached_with_the_keyboard() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(portal.uri("/check/paste").toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("certificate");
            page.keyboard().type("nonsense");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator(".outcome-stop").waitFor();
        }
    }

    private static void result(Page page, String certificate) {
        page.navigate(portal.uri("/check/paste").toString());
        page.locator("#certificate").fill(certificate);
        page.locator("main button[type=submit]").click();
    }

    /** Axe's findings at full width, then whether 320 pixels make anybody scroll sideways; pictures at 1280 and 390. */
    private static List<String> look(Page page, String name) {
        List<String> faults = new ArrayList<>();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-1280.png")));
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(name + ": " + violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml()));
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-390.png")));
        page.setViewportSize(320, 700);
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        if (((Number) wide).intValue() > 320) {
            faults.add(name + ": scrolls sideways at 320 pixels (" + wide + ")");
        }
        return faults;
    }
}
