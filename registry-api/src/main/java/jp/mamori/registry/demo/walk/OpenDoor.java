package jp.mamori.registry.demo.walk;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What anybody does in the walk: reads pages and checks a certificate without signing in. */
final class OpenDoor implements AutoCloseable {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\"[^>]*value=\"([^\"]+)\"");

    private final Browser browser = new Browser();
    private final Steps steps;
    private final String api;
    private final String portal;

    OpenDoor(Steps steps, String api, String portal) {
        this.steps = steps;
        this.api = api;
        this.portal = portal;
    }

    /** The pages and public files that need no sign-in. */
    void readsThePages() {
        for (String page : List.of("/", "/check", "/orders", "/help")) {
            steps.does("Anybody", "opens the page " + page, () -> {
                Answer shown = browser.get(portal + page).must(200);
                return new Steps.Got<>(shown, shown.bytes().length / 1024 + " KB");
            });
        }
        for (String file : List.of("/.well-known/jwt-vc-issuer", "/.well-known/jwks.json")) {
            fetches(file);
        }
    }

    private void fetches(String file) {
        steps.does("Anybody", "fetches " + file, () -> {
            Answer fetched = browser.get(api + file).must(200);
            return new Steps.Got<>(fetched, fetched.header("Content-Type"));
        });
    }

    /** The open check is told for whom the certificate is made out, first. */
    void checks(Certificate certificate) {
        // The first list is made with the first certificate.
        fetches("/v1/status-lists/1");
        steps.does("Anybody", "checks the certificate on the open page", () -> {
            Matcher token = FORM_TOKEN.matcher(
                    browser.get(portal + "/check/paste").must(200).body());
            if (!token.find()) {
                throw new WalkFailed("the page /check/paste has no form token");
            }
            Answer shown = browser.submit(
                            portal + "/check/paste",
                            Map.of("formToken", token.group(1), "certificate", certificate.token()))
                    .must(200)
                    .mustContain("学校法人若葉台学園");
            return new Steps.Got<>(shown, "made out to 学校法人若葉台学園");
        });
    }

    @Override
    public void close() {
        browser.close();
    }
}
