package jp.mamori.registry.demo.walk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.identity.Persona;

/** One signed-in person who speaks to the API, for the one organisation they act for. */
final class Visitor implements AutoCloseable {
    private static final String REDIRECT = "http://127.0.0.1:9/callback";

    private final Browser browser = new Browser();
    private final String api;
    private final String token;
    private final String organisation;

    private Visitor(String api, String issuer, UnaryOperator<String> clientAssertion, Persona persona) {
        this.api = api;
        String provider = persona.door().name().toLowerCase(Locale.ROOT);
        Answer session = browser.send(json(api + "/v1/sessions")
                        .POST(body(Map.of("provider", provider, "idToken", idToken(issuer, clientAssertion, persona)))))
                .must(200);
        this.token = session.text("token");
        this.organisation = session.text("memberships/0/organisation/id");
        session.mustSay("kind", persona.door() == Door.APPLICANT ? "APPLICANT" : "OFFICER");
    }

    /** Signs in by the authorization code flow, as the portal does. */
    static Visitor signIn(String api, String issuer, UnaryOperator<String> clientAssertion, Persona persona) {
        return new Visitor(api, issuer, clientAssertion, persona);
    }

    private String idToken(String issuer, UnaryOperator<String> clientAssertion, Persona persona) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        Map<String, String> request = Map.of(
                "response_type", "code",
                "client_id", "mamori-portal",
                "redirect_uri", REDIRECT,
                "scope", "openid name birthdate gender address",
                "code_challenge", challenge(verifier),
                "code_challenge_method", "S256",
                "persona", persona.subject());
        browser.get(issuer + "/authorize?" + Browser.encode(request)).must(200).mustContain(persona.name());
        String location =
                browser.submit(issuer + "/authorize", request).must(302).header("Location");
        String code = location.substring(location.indexOf("code=") + 5);
        return browser.submit(
                        issuer + "/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                REDIRECT,
                                "code_verifier",
                                verifier,
                                "client_assertion_type",
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                                "client_assertion",
                                clientAssertion.apply(issuer + "/token")))
                .must(200)
                .text("id_token");
    }

    Answer get(String path) {
        return browser.send(signed(path).GET());
    }

    /** Creates something, with a key of its own so that a repetition would create nothing. */
    Answer create(String path, Map<String, ?> body) {
        return browser.send(signed(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body(body)));
    }

    Answer change(String path, String etag, Map<String, ?> body) {
        return browser.send(signed(path).header("If-Match", etag).POST(body(body)));
    }

    Answer replace(String path, String etag, Map<String, ?> body) {
        return browser.send(signed(path).header("If-Match", etag).PUT(body(body)));
    }

    private HttpRequest.Builder signed(String path) {
        HttpRequest.Builder request = json(api + path).header("Authorization", "Bearer " + token);
        return organisation.isEmpty() ? request : request.header("Mamori-Organisation", organisation);
    }

    private static HttpRequest.Builder json(String address) {
        return Browser.request(address).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JSONObjectUtils.toJSONString(body));
    }

    private static String challenge(String verifier) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
