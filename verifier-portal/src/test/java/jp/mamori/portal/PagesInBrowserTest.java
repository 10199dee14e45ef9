package jp.mamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.micronaut.http.uri.UriMatchTemplate;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Look;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in Chromium: axe finds nothing, 320 pixels are wide enough, no code shows, and a picture is kept. */
class PagesInBrowserTest {
    static final Map<String, List<String>> PAGES = Map.of(
            "open",
            List.of(
                    "/",
                    "/check",
                    "/check/paste",
                    "/check/file",
                    "/c",
                    "/orders",
                    "/orders?prefecture=14",
                    "/transparency",
                    "/sign-in",
                    "/sign-in-refused",
                    "/sign-in-later",
                    "/help",
                    "/privacy",
                    "/accessibility",
                    "/session-ended",
                    "/signed-out",
                    "/signed-out-everywhere",
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
                    "/board/dispositions/dsp_3/stay",
                    "/board/dispositions/dsp_3/annulment",
                    "/board/dispositions/dsp_3/reinstatement",
                    "/board/dispositions/dsp_3/expunging",
                    "/board/dispositions/dsp_4",
                    "/board/dispositions/dsp_4/takeover",
                    "/board/dispositions/dsp_5",
                    "/board/dispositions/dsp_6",
                    "/board/dispositions/dsp_6/expunging/approval",
                    "/board/dispositions/dsp_7",
                    "/board/reviews",
                    "/board/reviews?state=DECIDED",
                    "/board/reviews/rev_1",
                    "/board/reviews/rev_1/question",
                    "/board/reviews/rev_2",
                    "/board/reviews/rev_3",
                    "/board/reviews/rev_4",
                    "/board/reviews/rev_1/delay",
                    "/board/delays",
                    "/board/delays/dly_1",
                    "/board/delays/dly_2",
                    "/board/delays/dly_3",
                    "/board/delays/dly_4",
                    "/board/retention",
                    "/board/retention/ret_1",
                    "/board/retention/ret_2",
                    "/board/retention/ret_3",
                    "/board/employers",
                    "/board/search",
                    "/board/search/result",
                    "/board/draft",
                    "/board/draft/from/dsp_9",
                    "/board/draft/kind",
                    "/board/dispositions/dsp_1/edit",
                    "/board/dispositions/dsp_3/correction",
                    "/board/draft/answers",
                    "/board/draft/names",
                    "/board/draft/names/add",
                    "/board/draft/person",
                    "/board/draft/case",
                    "/board/draft/ground",
                    "/board/draft/licences",
                    "/board/draft/licences/add",
                    "/board/draft/from/dsp_9",
                    "/board/draft/names",
                    "/board/draft/origin",
                    "/board/draft/origin/search",
                    "/organisation",
                    "/sign-out/everywhere",
                    "/hire"),
            "employer",
            List.of(
                    "/hire",
                    "/hire/check",
                    "/hire/check/number",
                    "/hire/check/paste",
                    "/hire/check/file",
                    "/hire/check/who",
                    "/hire/check/why",
                    "/hire/check/answers",
                    "/hire/checks",
                    "/hire/checks/chk_1",
                    "/hire/checks/chk_9/receipt",
                    "/hire/codes",
                    "/hire/codes/ABCD2345",
                    "/hire/members"),
            "applicant",
            List.of(
                    "/apply",
                    "/apply/names",
                    "/apply/names/reading",
                    "/apply/names/former",
                    "/apply/names/former/add",
                    "/apply/names/licences",
                    "/apply/names/domicile",
                    "/apply/request",
                    "/apply/request/code",
                    "/apply/request/search",
                    "/apply/request/employer",
                    "/apply/request/why",
                    "/apply/request/answers",
                    "/apply/requests/req_1",
                    "/apply/requests/req_1/acceptance",
                    "/apply/requests/req_1/correction",
                    "/apply/requests/req_1/withdrawal",
                    "/apply/requests/req_2",
                    "/apply/requests/req_2/received",
                    "/apply/requests/req_3",
                    "/apply/requests/req_3/certificate",
                    "/apply/history"));

    /** What a browser saves or draws: no page. */
    private static final List<String> FILES = List.of(
            "/hire/checks/{id}/receipt.jwt",
            "/apply/requests/{id}/certificate.pdf",
            "/apply/requests/{id}/certificate.svg",
            "/apply/history/{event}/proof",
            "/transparency/checkpoint",
            "/transparency/certificates/{payload}",
            "/transparency/verifier",
            "/check-worker.js",
            "/check/keys",
            "/check/log-keys",
            "/check/status-lists",
            "/check/status-lists/{number}",
            "/check/words/{language}",
            "/check/kept/{language}/{name}",
            "/.well-known/client-keys.json");

    private static Portal portal;
    private static Chromium browser;
    private static final Certificates ISSUER = new Certificates();

    @BeforeAll
    static void start() {
        portal = new Portal();
        SampleRegistry.everything(portal.registry);
        portal.registry.file("/.well-known/jwks.json", ISSUER.keys(), "max-age=300");
        portal.registry.file(Certificates.LIST, ISSUER.statusList(Instant.now().minusSeconds(5), 7), "max-age=15");
        portal.registry.on(
                "GET /v1/checks/chk_9",
                SampleRegistry.checked("CURRENT_NO_RECORD")
                        .replace(
                                "\"receipt\":null",
                                "\"receipt\":\"" + ISSUER.receipt(VerificationOutcome.CURRENT_NO_RECORD) + "\""));
        browser = new Chromium();
    }

    @AfterAll
    static void stop() {
        browser.close();
        portal.close();
    }

    static Stream<Arguments> doors() {
        return PAGES.keySet().stream().sorted().map(Arguments::of);
    }

    @Test
    void no_page_is_left_out() {
        List<String> addresses = PAGES.values().stream().flatMap(List::stream).toList();
        List<UriMatchTemplate> pages = portal.pages();
        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(pages.stream()
                        .filter(page -> !FILES.contains(page.toPathString()))
                        .filter(page -> addresses.stream()
                                .noneMatch(address -> page.match(address).isPresent()))
                        .map(UriMatchTemplate::toPathString))
                .as("pages that nobody looks at: put their addresses into the list above")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void the_pages_of_a_door_are_accessible_and_fit_a_narrow_screen_and_large_letters(String door) {
        try (BrowserContext context = browser.fresh()) {
            Page page = portal.signedIn(context, door);
            List<String> faults = new ArrayList<>();
            for (String path : PAGES.get(door)) {
                page.navigate(portal.uri(path).toString());
                faults.addAll(Look.at(page, door + path.replaceAll("[^A-Za-z0-9]", "-")));
            }
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void the_pages_of_a_door_work_in_english_and_without_scripts(String door) {
        try (BrowserContext context = browser.withoutScripts()) {
            Page page = portal.signedIn(context, door);
            page.navigate(portal.uri("/?lang=en").toString());
            List<String> faults = new ArrayList<>();
            for (String path : PAGES.get(door)) {
                Response answer = page.navigate(portal.uri(path).toString());
                String text = answer.text();
                if (answer.status() == 500 || !text.contains("<html lang=\"en\">") || !text.contains("<h1>")) {
                    faults.add(path + ": " + answer.status());
                }
                if (page.locator("[data-print]").count() > 0
                        && page.locator("[data-print]").isVisible()) {
                    faults.add(path + ": shows a button that needs a script");
                }
            }
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_results_of_a_check_are_accessible_in_both_languages(boolean onDevice) {
        try (BrowserContext context = browser.fresh()) {
            if (!onDevice) {
                context.addInitScript("delete window.DecompressionStream");
            }
            Page page = context.newPage();
            List<String> faults = new ArrayList<>();
            String by = onDevice ? "-device" : "-server";
            result(page, ISSUER.noRecord(Instant.now().minusSeconds(60)).compact());
            faults.addAll(Look.at(page, "result-no-record" + by));
            page.setViewportSize(1280, 900);
            page.locator(".language").click();
            page.locator("html[lang=en] .outcome h1").waitFor();
            assertThat(page.locator("h1").textContent())
                    .startsWith("Genuine and current. No matching record was found");
            faults.addAll(Look.at(page, "result-no-record-en" + by));
            result(page, ISSUER.withRecord(Instant.now().minusSeconds(60)).compact());
            faults.addAll(Look.at(page, "result-record-en" + by));
            result(page, "nonsense");
            faults.addAll(Look.at(page, "result-not-genuine-en" + by));
            result(page, ISSUER.receipt(VerificationOutcome.CURRENT_NO_RECORD));
            faults.addAll(Look.at(page, "result-receipt-en" + by));
            ask(page, "");
            page.locator(".errors").waitFor();
            faults.addAll(Look.at(page, "check-paste-error-en" + by));
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("errors");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void what_is_printed_fits_one_page_and_carries_its_time() throws IOException {
        try (BrowserContext context = browser.fresh()) {
            Page page = portal.signedIn(context, "employer");
            for (String path : List.of("/hire/checks/chk_1", "/hire/codes/ABCD2345")) {
                page.navigate(portal.uri(path).toString());
                try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
                    assertThat(paper.getNumberOfPages()).as(path).isEqualTo(1);
                    assertThat(new PDFTextStripper().getText(paper))
                            .as(path)
                            .contains("印刷日時")
                            .doesNotContain("サインアウト");
                }
            }
        }
    }

    @Test
    void the_eight_answers_to_an_employer_are_accessible() {
        try (BrowserContext context = browser.fresh()) {
            Page page = context.newPage();
            SampleRegistry.signIn(portal.registry, "employer");
            page.navigate(portal.uri("/oauth/login/employer").toString());
            List<String> faults = new ArrayList<>();
            for (VerificationOutcome outcome : VerificationOutcome.values()) {
                portal.registry.on("GET /v1/checks/chk_8", SampleRegistry.checked(outcome.name()));
                page.navigate(portal.uri("/hire/checks/chk_8").toString());
                faults.addAll(Look.at(page, "employer-result-" + outcome));
            }
            assertThat(faults).isEmpty();
        }
    }

    private static void result(Page page, String certificate) {
        ask(page, certificate);
        page.locator(".outcome h1").waitFor();
    }

    private static void ask(Page page, String certificate) {
        page.setViewportSize(1280, 900);
        page.navigate(portal.uri("/check/paste").toString());
        page.locator("#certificate").fill(certificate);
        page.locator("main button[type=submit]").click();
    }
}
