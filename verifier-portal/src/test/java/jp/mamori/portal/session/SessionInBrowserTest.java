package jp.mamori.portal.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import org.junit.jupiter.api.Test;

/** The two minutes' warning in Chromium, with the page's clock moved. */
class SessionInBrowserTest {
    @Test
    void the_page_warns_two_minutes_before_keeps_the_session_on_a_click_and_ends_it_otherwise() {
        try (var portal = new Portal();
                var chromium = new Chromium();
                var context = chromium.fresh()) {
            SampleRegistry.everything(portal.registry);
            SampleRegistry.signIn(portal.registry, "employer");
            Page page = context.newPage();
            page.clock().install();
            page.navigate(portal.uri("/oauth/login/employer").toString());
            Locator warning = page.getByRole(AriaRole.ALERTDIALOG);

            page.clock().fastForward("27:58");
            assertThat(warning).isHidden();
            page.clock().fastForward("00:03");
            assertThat(warning).isVisible();
            Locator keep = warning.getByText("続ける");
            assertThat(keep).isFocused();
            keep.click();
            assertThat(warning).isHidden();

            page.clock().fastForward("28:01");
            assertThat(warning).isVisible();
            page.clock().fastForward("02:00");
            assertThat(page).hasURL(Pattern.compile(".*/session-ended$"));
        }
    }
}
