package jp.mamori.registry.demo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies that a token request is the registered client's: by an assertion under one of its published keys.
 *
 * <p>ES256, exact issuer, subject and audience, at most five minutes long, each id once.
 * Source: RFC 7523 section 3, OpenID Connect Core 1.0 section 9.
 */
final class ClientAssertions {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final String tokenEndpoint;
    private final Clock clock;
    private final JWSVerificationKeySelector<SecurityContext> keys;
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    /** Fetches the keys when they are first needed, and again for an unknown one. */
    ClientAssertions(URI clientKeys, String tokenEndpoint, Clock clock) {
        this.tokenEndpoint = tokenEndpoint;
        this.clock = clock;
        try {
            keys = new JWSVerificationKeySelector<>(
                    JWSAlgorithm.ES256,
                    JWKSourceBuilder.<SecurityContext>create(clientKeys.toURL())
                            .rateLimited(false)
                            .build());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no URL: " + clientKeys, e);
        }
    }

    /** Whether the request comes from this client. */
    boolean prove(String client, Map<String, String> form) {
        if (!TYPE.equals(form.get("client_assertion_type"))) {
            return false;
        }
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(keys);
            processor.setJWTClaimsSetVerifier(verifier(client));
            return isFresh(processor.process(form.getOrDefault("client_assertion", ""), null));
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return false;
        }
    }

    private DefaultJWTClaimsVerifier<SecurityContext> verifier(String client) {
        var exact = new JWTClaimsSet.Builder().issuer(client).subject(client).build();
        return new DefaultJWTClaimsVerifier<>(tokenEndpoint, exact, Set.of("exp", "jti")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
    }

    private boolean isFresh(JWTClaimsSet claims) {
        var now = clock.instant();
        var end = claims.getExpirationTime().toInstant();
        used.values().removeIf(passed -> passed.plus(LONGEST).isBefore(now));
        return !end.isAfter(now.plus(LONGEST)) && used.putIfAbsent(claims.getJWTID(), end) == null;
    }
}
