package jp.mamori.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.mamori.portal.support.DemoProcess;
import jp.mamori.portal.support.Keycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signing in at the Keycloak of docker-compose: its three realms, its configuration files, the real portal and API.
 *
 * <p>Only in the full run, which unpacks Keycloak.
 */
@EnabledIfSystemProperty(named = "mamori.full", matches = "true")
class KeycloakTest {
    private static final Path HOME = Path.of("target", "keycloak-26.7.3").toAbsolutePath();
    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

    private static Keycloak keycloak;
    private static DemoProcess stack;

    @BeforeAll
    static void start() throws Exception {
        int portal = Keycloak.freePort();
        keycloak = Keycloak.start(HOME, "http://127.0.0.1:" + portal, people());
        var launcher = DemoProcess.launch("--json");
        launcher.command().remove("--free-ports");
        launcher.command()
                .addAll(List.of(
                        "--keycloak=" + keycloak.url(),
                        "--ports=" + portal + "," + Keycloak.freePort() + "," + Keycloak.freePort()));
        launcher.environment()
                .putAll(Map.of(
                        "IDENTITY_URL", keycloak.url(),
                        "IDENTITY_INTERNAL_URL", keycloak.url(),
                        "IDENTITY_CLIENT_SECRET", Keycloak.CLIENT_SECRET));
        stack = DemoProcess.start(launcher);
    }

    @AfterAll
    static void stop() throws IOException {
        if (stack != null) {
            stack.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static Map<String, Map<String, Object>> people() {
        var hanako = person("sato-hanako", "佐藤", "花子");
        var attributes = new HashMap<>(Map.of("displayName", List.of("佐藤 花子")));
        attributes.putAll(Map.of(
                "birthdate", List.of("1992-04-12"),
                "gender", List.of("female"),
                "region", List.of("東京都"),
                "locality", List.of("世田谷区")));
        hanako.put("attributes", attributes);
        return Map.of(
                "applicant", hanako,
                "employer", person("harada-rie", "原田", "理恵"),
                "board", person("ishikawa-naoki", "石川", "直樹"));
    }

    private static Map<String, Object> person(String subject, String family, String given) {
        return new HashMap<>(Map.of(
                "id", subject,
                "username", subject,
                "enabled", true,
                "firstName", given,
                "lastName", family,
                "attributes", Map.of("displayName", List.of(family + " " + given)),
                "credentials", List.of(Map.of("type", "password", "value", Keycloak.PASSWORD, "temporary", false))));
    }

    @ParameterizedTest
    @CsvSource({
        "applicant, sato-hanako, /apply, 佐藤 花子",
        "employer, harada-rie, /hire, 原田 理恵",
        "board, ishikawa-naoki, /board, 石川 直樹"
    })
    void each_kind_of_person_comes_in_by_their_door(String door, String subject, String home, String name)
            throws Exception {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new LoopbackCookies())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var page = get(browser, stack.uri("/oauth/login/" + door));
        assertThat(page.uri().toString()).startsWith(keycloak.url() + "/realms/" + door + "/");
        var refused = logIn(browser, page, subject, "wrong");
        assertThat(refused.uri().toString()).startsWith(keycloak.url());

        var shown = logIn(browser, refused, subject, Keycloak.PASSWORD);
        assertThat(shown.uri().getPath()).as(shown.body()).isEqualTo(home);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains(name);
    }

    /** Takes 127.0.0.1 for as safe as https, as browsers do: Keycloak's cookies are all for safe places only. */
    private static final class LoopbackCookies extends CookieManager {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    @Test
    void a_realm_sends_people_back_to_its_own_callback_only() throws Exception {
        var answer = get(
                HttpClient.newHttpClient(),
                keycloak.url() + "/realms/applicant/protocol/openid-connect/auth?response_type=code&scope=openid"
                        + "&client_id=mamori-portal&code_challenge=x&code_challenge_method=S256&redirect_uri="
                        + URLEncoder.encode(stack.uri("/oauth/callback/board"), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> logIn(
            HttpClient browser, HttpResponse<String> page, String subject, String password) throws Exception {
        var form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return browser.send(
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + subject + "&password=" + password))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
