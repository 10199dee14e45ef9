package jp.mamori.benchmarks.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** An identity provider that knows everybody: it hands out ID tokens and serves the key that verifies them. */
final class Identity implements AutoCloseable {
    static final String AUDIENCE = "mamori-portal";

    private final HttpServer server;
    private final ECKey key;

    Identity() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("bench-1").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/jwks", new JWKSet(key).toPublicJWKSet().toString());
        for (var door : new String[] {"applicant", "employer", "board"}) {
            serve("/" + door + "/.well-known/openid-configuration", """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                     "jwks_uri":"%2$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                     "id_token_signing_alg_values_supported":["ES256"],"scopes_supported":["openid"]}
                    """.formatted(issuer(door), base()));
        }
        server.start();
    }

    private void serve(String path, String text) {
        var bytes = text.getBytes(UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String issuer(String door) {
        return base() + "/" + door;
    }

    /** What the API is told of it. */
    Map<String, String> settingsOfApi() {
        var settings = new HashMap<String, String>();
        Map.of("applicant", "APPLICANT", "employer", "OFFICER", "board", "OFFICER")
                .forEach((door, kind) -> {
                    var prefix = "mamori.providers." + door + ".";
                    settings.put(prefix + "issuer", issuer(door));
                    settings.put(prefix + "jwks-uri", base() + "/jwks");
                    settings.put(prefix + "audience", AUDIENCE);
                    settings.put(prefix + "kind", kind);
                });
        return settings;
    }

    /** What the portal is told of it. */
    Map<String, String> settingsOfPortal() {
        var settings = new HashMap<String, String>();
        for (var door : new String[] {"applicant", "employer", "board"}) {
            var client = "micronaut.security.oauth2.clients." + door + ".";
            settings.put(client + "client-id", AUDIENCE);
            settings.put(client + "client-secret", "not-used");
            settings.put(client + "openid.issuer", issuer(door));
        }
        return settings;
    }

    /** An ID token of an applicant of that number, each with a name and a birthday of their own. */
    String idToken(int number) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer("applicant"))
                .audience(AUDIENCE)
                .subject("bench-" + number)
                .claim("name", "試験" + number + " 花")
                .claim(
                        "birthdate",
                        java.time.LocalDate.of(1960, 1, 1)
                                .plusDays(number % 15_000)
                                .toString())
                .claim("gender", "female")
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
