package jp.mamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Look;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole tasks with the keyboard alone, wherever the focus is to be seen. */
class KeyboardInBrowserTest {
    private static Portal portal;
    private static Chromium browser;

    @BeforeAll
    static void start() {
        portal = new Portal();
        SampleRegistry.everything(portal.registry);
        portal.registry.file("/.well-known/jwks.json", new Certificates().keys(), "max-age=300");
        browser = new Chromium();
    }

    @AfterAll
    static void stop() {
        browser.close();
        portal.close();
    }

    @Test
    void everything_on_a_page_is_reached_with_the_keyboard() {
        try (BrowserContext context = browser.fresh()) {
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

    @Test
    void a_request_code_is_made_with_the_keyboard_alone() {
        try (BrowserContext context = browser.fresh()) {
            Page page = portal.signedIn(context, "employer");
            page.navigate(portal.uri("/hire/codes").toString());
            tabTo(page, "#purpose-0");
            page.keyboard().press("ArrowDown");
            tabTo(page, "#occasion-0");
            page.keyboard().press("Space");
            tabTo(page, "main button[type=submit]");
            page.keyboard().press("Enter");
            page.locator(".code-value").waitFor();
            assertThat(page.url()).endsWith("/hire/codes/ABCD2345");
        }
    }

    @Test
    void a_person_is_searched_for_with_the_keyboard_alone_and_the_results_are_accessible() {
        try (BrowserContext context = browser.fresh()) {
            Page page = portal.signedIn(context, "board");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(portal.uri("/board/search").toString());
            tabTo(page, "#searchPurpose-0");
            page.keyboard().press("ArrowDown");
            tabTo(page, "#family");
            page.keyboard().insertText("高橋");
            tabTo(page, "#given");
            page.keyboard().insertText("健");
            tabTo(page, "#birthDate-year");
            page.keyboard().type("S54.11.23");
            tabTo(page, "main button[type=submit]");
            page.keyboard().press("Enter");
            page.locator(".waterfall").first().waitFor();
            List<String> faults = new ArrayList<>(Look.at(page, "board-search-found"));
            page.navigate(portal.uri("/board/search/result?lang=en").toString());
            faults.addAll(Look.at(page, "board-search-found-en"));
            assertThat(faults).isEmpty();
            assertThat(asked).noneMatch(url -> url.contains("%E9%AB%98") || url.contains("1979"));
        }
    }

    @Test
    void an_opinion_is_given_with_the_keyboard_alone_and_what_is_missing_takes_the_focus() {
        try (BrowserContext context = browser.fresh()) {
            Page page = portal.signedIn(context, "board");
            page.navigate(portal.uri("/board/reviews/rev_1?lang=en").toString());
            List<String> faults = new ArrayList<>(Look.at(page, "board-review-en"));
            page.setViewportSize(1280, 900);
            tabTo(page, "#decision-0");
            page.keyboard().press("Space");
            tabTo(page, "main button[type=submit]");
            page.keyboard().press("Enter");
            page.locator(".errors").waitFor();
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("errors");
            faults.addAll(Look.at(page, "board-review-error-en"));
            assertThat(faults).isEmpty();
        }
    }

    /** Tabs until the element has the focus; wherever the focus is on its way, it can be seen. */
    private static void tabTo(Page page, String element) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth) > 0"))
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(page.evaluate("document.activeElement.matches('" + element + "')"))) {
                return;
            }
        }
        throw new AssertionError(element + " is not reached with the keyboard");
    }
}
