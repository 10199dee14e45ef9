package jp.mamori.registry.demo.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One door's provider: discovery document, keys, sign-in page and token exchange. */
final class Issuer {
    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private final Door door;
    private final String address;
    private final List<Persona> personas;
    private final @Nullable ClientAssertions clients;
    private final Clock clock;
    private final Tokens tokens;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    /**
     * One issuer.
     *
     * @param clients what proves who a client is; null where any secret does
     */
    Issuer(Door door, String address, List<Persona> personas, @Nullable ClientAssertions clients, Clock clock) {
        this.door = door;
        this.address = address;
        this.personas = personas;
        this.clients = clients;
        this.clock = clock;
        this.tokens = new Tokens(address, clock);
    }

    void answer(String path, Exchange exchange) throws IOException {
        switch (exchange.method() + " " + path) {
            case "GET /.well-known/openid-configuration" -> exchange.json(200, discovery());
            case "GET /jwks" -> exchange.json(200, tokens.publicKeys());
            case "GET /authorize" -> choose(exchange);
            case "POST /authorize" -> signIn(exchange);
            case "POST /token" -> redeem(exchange);
            case "GET /end_session" -> signOut(exchange);
            default -> exchange.json(404, Map.of("error", "not_found"));
        }
    }

    private Map<String, Object> discovery() {
        return Map.ofEntries(
                Map.entry("issuer", address),
                Map.entry("authorization_endpoint", address + "/authorize"),
                Map.entry("token_endpoint", address + "/token"),
                Map.entry("jwks_uri", address + "/jwks"),
                Map.entry("end_session_endpoint", address + "/end_session"),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("grant_types_supported", List.of("authorization_code")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("ES256")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("scopes_supported", List.of("openid", "name", "address", "birthdate", "gender", "profile")),
                Map.entry(
                        "token_endpoint_auth_methods_supported",
                        clients == null ? List.of("client_secret_basic") : List.of("private_key_jwt")));
    }

    private void choose(Exchange exchange) throws IOException {
        Map<String, String> query = exchange.query();
        Optional<AuthorizationRequest> request = AuthorizationRequest.of(query);
        if (request.isEmpty()) {
            exchange.page(400, LoginPage.refused(door), "");
            return;
        }
        exchange.page(
                200, LoginPage.choose(door, personas, query), request.get().redirectOrigin());
    }

    private void signIn(Exchange exchange) throws IOException {
        Map<String, String> form = exchange.form();
        Optional<AuthorizationRequest> request = AuthorizationRequest.of(form);
        Optional<Persona> persona = personas.stream()
                .filter(one -> one.subject().equals(form.get("persona")))
                .findFirst();
        if (request.isEmpty() || persona.isEmpty()) {
            exchange.page(400, LoginPage.refused(door), "");
            return;
        }
        String code = UUID.randomUUID().toString();
        grants.put(code, request.get().grantTo(persona.get(), clock.instant()));
        String back = request.get().redirectUri().toString();
        @Nullable String state = request.get().state();
        exchange.redirect(back + (back.contains("?") ? "&" : "?") + "code=" + code
                + (state == null ? "" : "&state=" + URLEncoder.encode(state, UTF_8)));
    }

    private void redeem(Exchange exchange) throws IOException {
        Map<String, String> form = exchange.form();
        @Nullable Grant grant = grants.remove(form.getOrDefault("code", ""));
        if (grant != null && clients != null && !clients.prove(grant.clientId(), form)) {
            exchange.json(401, Map.of("error", "invalid_client"));
            return;
        }
        if (grant == null
                || !"authorization_code".equals(form.get("grant_type"))
                || !grant.redirectUri().equals(form.get("redirect_uri"))
                || !grant.codeChallenge().equals(challengeOf(form.getOrDefault("code_verifier", "")))
                || grant.signedInAt().plus(CODE_LIFE).isBefore(clock.instant())) {
            exchange.json(400, Map.of("error", "invalid_grant"));
            return;
        }
        exchange.json(200, tokens.answer(grant));
    }

    private static String challengeOf(String verifier) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** There is no session to end here: every sign-in asks again. */
    private static void signOut(Exchange exchange) throws IOException {
        @Nullable String back = exchange.query().get("post_logout_redirect_uri");
        if (back != null && (back.startsWith("http://127.0.0.1:") || back.startsWith("http://localhost:"))) {
            exchange.redirect(back);
        } else {
            exchange.json(200, Map.of("signed_out", true));
        }
    }
}
