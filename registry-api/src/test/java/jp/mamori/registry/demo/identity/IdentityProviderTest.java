package jp.mamori.registry.demo.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityProviderTest {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-section-4";
    private static final String REDIRECT = "http://127.0.0.1:9/oauth/callback/applicant";
    private static final Persona HANAKO = new Persona(
            "sato-hanako",
            Door.APPLICANT,
            "佐藤",
            "花子",
            "記録のない応募者",
            "an applicant without a record",
            new Persona.Identity(LocalDate.of(1990, 4, 12), "female", "東京都", "世田谷区"));
    private static final Persona OFFICER =
            new Persona("ishikawa-naoki", Door.BOARD, "石川", "直樹", "起案者", "drafter", null);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
    private IdentityProvider provider;
    private HttpServer published;
    private ClientKey clientKey;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        clientKey = ClientKey.open(folder.resolve("client-keys.p12"), "only-for-tests");
        published = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        published.createContext("/", exchange -> {
            byte[] keys = clientKey.published().toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        published.start();
        URI keys = URI.create("http://127.0.0.1:" + published.getAddress().getPort() + "/");
        provider = IdentityProvider.start(0, List.of(HANAKO, OFFICER), keys, clock);
    }

    @AfterEach
    void stop() {
        provider.close();
        published.stop(0);
        http.close();
    }

    @Test
    void a_chosen_applicant_comes_back_as_signed_claims() throws Exception {
        SignedJWT token = SignedJWT.parse(
                (String) redeem(codeFor("sato-hanako"), VERIFIER, REDIRECT).get("id_token"));

        JWKSet keys = JWKSet.parse(get(provider.keys(Door.APPLICANT)).body());
        assertThat(token.verify(new ECDSAVerifier(keys.getKeys().getFirst().toECKey())))
                .isTrue();
        assertThat(keys.getKeys().getFirst().isPrivate()).isFalse();
        Map<String, Object> claims = token.getJWTClaimsSet().toJSONObject();
        assertThat(claims)
                .containsEntry("iss", provider.issuer(Door.APPLICANT))
                .containsEntry("sub", "sato-hanako")
                .containsEntry("aud", "mamori-portal")
                .containsEntry("nonce", "n-1")
                .containsEntry("name", "佐藤 花子")
                .containsEntry("birthdate", "1990-04-12")
                .containsEntry("gender", "female");
        assertThat(claims.get("address").toString()).contains("東京都").contains("世田谷区");
        assertThat(((Number) claims.get("auth_time")).longValue())
                .isEqualTo(clock.instant().getEpochSecond());
    }

    @Test
    void the_page_lists_the_people_of_its_door_only_and_says_that_it_is_a_demo() throws Exception {
        HttpResponse<String> page = get(authorize(parameters()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("佐藤 花子", "これはデモです", "This is a demo", "sato-hanako")
                .doesNotContain("石川");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("form-action 'self' http://127.0.0.1:9;"));
    }

    @Test
    void somebody_of_another_door_cannot_be_chosen() throws Exception {
        assertThat(choose("ishikawa-naoki").statusCode()).isEqualTo(400);
    }

    @Test
    void a_code_is_redeemed_once() throws Exception {
        String code = codeFor("sato-hanako");

        assertThat(redeem(code, VERIFIER, REDIRECT)).containsKey("id_token");
        assertThat(redeem(code, VERIFIER, REDIRECT)).containsEntry("error", "invalid_grant");
    }

    @Test
    void a_code_needs_its_verifier_and_its_address() throws Exception {
        assertThat(redeem(codeFor("sato-hanako"), "another-verifier", REDIRECT))
                .containsEntry("error", "invalid_grant");
        assertThat(redeem(codeFor("sato-hanako"), VERIFIER, REDIRECT + "x")).containsEntry("error", "invalid_grant");
    }

    @Test
    void a_request_that_leads_off_this_machine_is_refused() throws Exception {
        for (String elsewhere : List.of("http://192.0.2.1/cb", "https://127.0.0.1@example.org/cb", "javascript:x")) {
            Map<String, String> parameters = parameters();
            parameters.put("redirect_uri", elsewhere);
            assertThat(get(authorize(parameters)).statusCode()).as(elsewhere).isEqualTo(400);
        }
    }

    @Test
    void a_request_without_pkce_is_refused() throws Exception {
        Map<String, String> parameters = parameters();
        parameters.remove("code_challenge");
        assertThat(get(authorize(parameters)).statusCode()).isEqualTo(400);
    }

    @Test
    void what_a_request_carries_cannot_leave_its_place_in_the_page() throws Exception {
        Map<String, String> parameters = parameters();
        parameters.put("state", "\"><script>x</script>");
        assertThat(get(authorize(parameters)).body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private String codeFor(String subject) throws Exception {
        HttpResponse<String> answer = choose(subject);
        assertThat(answer.statusCode()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(REDIRECT + "?code=").endsWith("&state=s-1");
        return location.replaceAll("^.*code=([^&]*)&.*$", "$1");
    }

    private HttpResponse<String> choose(String subject) throws Exception {
        Map<String, String> form = parameters();
        form.put("persona", subject);
        return post(provider.issuer(Door.APPLICANT) + "/authorize", form);
    }

    @Test
    void a_code_without_the_clients_own_signature_is_worth_nothing() throws Exception {
        String endpoint = provider.issuer(Door.APPLICANT) + "/token";
        var strangers = ClientKey.open(folder.resolve("stranger.p12"), "only-for-tests");
        var now = clock.instant();
        for (String assertion : List.of(
                "",
                "nonsense",
                strangers.assertion("mamori-portal", endpoint, now),
                clientKey.assertion("somebody-else", endpoint, now),
                clientKey.assertion("mamori-portal", provider.issuer(Door.BOARD) + "/token", now),
                clientKey.assertion("mamori-portal", endpoint, now.minusSeconds(180)))) {
            assertThat(redeem(codeFor("sato-hanako"), VERIFIER, REDIRECT, assertion))
                    .as(assertion)
                    .containsEntry("error", "invalid_client");
        }
    }

    @Test
    void an_assertion_counts_once() throws Exception {
        String assertion =
                clientKey.assertion("mamori-portal", provider.issuer(Door.APPLICANT) + "/token", clock.instant());
        assertThat(redeem(codeFor("sato-hanako"), VERIFIER, REDIRECT, assertion))
                .containsKey("id_token");
        assertThat(redeem(codeFor("sato-hanako"), VERIFIER, REDIRECT, assertion))
                .containsEntry("error", "invalid_client");
    }

    private Map<String, Object> redeem(String code, String verifier, String redirect) throws Exception {
        String endpoint = provider.issuer(Door.APPLICANT) + "/token";
        return redeem(code, verifier, redirect, clientKey.assertion("mamori-portal", endpoint, clock.instant()));
    }

    private Map<String, Object> redeem(String code, String verifier, String redirect, String assertion)
            throws Exception {
        return JSONObjectUtils.parse(post(
                        provider.issuer(Door.APPLICANT) + "/token",
                        Map.of(
                                "client_assertion_type",
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                                "client_assertion",
                                assertion,
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "code_verifier",
                                verifier,
                                "redirect_uri",
                                redirect))
                .body());
    }

    private static Map<String, String> parameters() throws Exception {
        String challenge = Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)))
                .toString();
        return new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "mamori-portal",
                "redirect_uri", REDIRECT,
                "state", "s-1",
                "nonce", "n-1",
                "scope", "openid name birthdate",
                "code_challenge", challenge,
                "code_challenge_method", "S256"));
    }

    private String authorize(Map<String, String> parameters) {
        return provider.issuer(Door.APPLICANT) + "/authorize?" + encode(parameters);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
