package jp.mamori.portal.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An OpenID provider that signs everybody in at once; one issuer per door, authorization code with PKCE. */
public final class FakeProvider implements AutoCloseable {
    private final HttpServer server;
    private final ECKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    public final Map<String, String> challenges = new ConcurrentHashMap<>();

    /** Who signs in next. */
    public volatile String subject = "somebody";

    public volatile TokenRequest tokenRequest;

    /** How the token endpoint was asked last. */
    public record TokenRequest(String authorization, Map<String, String> form) {
        static TokenRequest of(HttpExchange exchange) throws IOException {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> form = new TreeMap<>();
            for (String pair : body.split("&")) {
                String[] parts = pair.split("=", 2);
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            return new TokenRequest(authorization == null ? "" : authorization, form);
        }
    }

    public FakeProvider() {
        try {
            key = new ECKeyGenerator(Curve.P_256)
                    .keyID("p")
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer(String door) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + door;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().split("/", 3);
        String door = parts[1];
        switch (parts[2]) {
            case ".well-known/openid-configuration" -> send(exchange, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                     "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                     "id_token_signing_alg_values_supported":["ES256"],"code_challenge_methods_supported":["S256"],
                     "token_endpoint_auth_methods_supported":["client_secret_basic","private_key_jwt"]}""".formatted(issuer(door)));
            case "jwks" -> send(exchange, "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}");
            case "authorize" -> authorize(exchange);
            case "token" -> {
                tokenRequest = TokenRequest.of(exchange);
                send(exchange, """
                    {"access_token":"a","token_type":"Bearer","expires_in":300,"id_token":"%s"}""".formatted(idToken(door)));
            }
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        nonces.put("last", value(query, "nonce"));
        challenges.put("method", value(query, "code_challenge_method"));
        String back = value(query, "redirect_uri") + "?code=c&state="
                + java.net.URLEncoder.encode(value(query, "state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
    }

    private String idToken(String door) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer(door))
                    .subject(subject)
                    .audience("mamori-portal")
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                    .claim("nonce", nonces.get("last"))
                    .build();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("p").build(), claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String value(String query, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
