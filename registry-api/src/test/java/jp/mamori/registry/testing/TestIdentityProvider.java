package jp.mamori.registry.testing;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The three identity providers of the tests: issues ID tokens and serves the keys that verify them. */
public final class TestIdentityProvider {
    public static final String AUDIENCE = "mamori-portal";

    private final HttpServer server;
    private final ECKey key;
    private final AtomicInteger fetches = new AtomicInteger();

    TestIdentityProvider() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("test-1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        var keys = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            fetches.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String issuer(String provider) {
        return base() + "/" + provider;
    }

    /** How often the keys were fetched. */
    public int fetches() {
        return fetches.get();
    }

    public Map<String, Object> settings() {
        var settings = new TreeMap<String, Object>();
        for (var provider : Map.of("applicant", "APPLICANT", "employer", "OFFICER", "board", "OFFICER")
                .entrySet()) {
            var prefix = "mamori.providers." + provider.getKey() + ".";
            settings.put(prefix + "issuer", issuer(provider.getKey()));
            settings.put(prefix + "jwks-uri", base() + "/jwks");
            settings.put(prefix + "audience", AUDIENCE);
            settings.put(prefix + "kind", provider.getValue());
        }
        return settings;
    }

    /** A good ID token of a persona. */
    public String idToken(Persona persona, Instant now) {
        return idToken(persona, now, claims -> claims);
    }

    /** An ID token with claims changed before signing. */
    public String idToken(Persona persona, Instant now, UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer(persona.provider()))
                .audience(AUDIENCE)
                .subject(persona.sub())
                .claim("name", persona.name())
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        persona.claims().forEach(claims::claim);
        return sign(change.apply(claims).build(), key);
    }

    /** Signs claims with any key, under this provider's key id. */
    public String sign(JWTClaimsSet claims, ECKey with) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
