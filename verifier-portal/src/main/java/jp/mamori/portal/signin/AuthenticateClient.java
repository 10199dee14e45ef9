package jp.mamori.portal.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.security.oauth2.endpoint.token.request.DefaultTokenEndpointClient;
import io.micronaut.security.oauth2.endpoint.token.request.context.TokenRequestContext;
import io.micronaut.security.oauth2.endpoint.token.response.TokenResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Tells an identity provider's token endpoint who the portal is: by {@code private_key_jwt} where the client has a key.
 *
 * <p>The assertion is an ES256 JWT of one minute for that endpoint alone, with an id that is never used again.
 * Source: RFC 7523 section 2.2, OpenID Connect Core 1.0 section 9.
 */
@Singleton
@Replaces(DefaultTokenEndpointClient.class)
class AuthenticateClient extends DefaultTokenEndpointClient {
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final ClientKeys keys;
    private final Clock clock;

    AuthenticateClient(BeanContext beanContext, HttpClientConfiguration configuration, ClientKeys keys, Clock clock) {
        super(beanContext, configuration);
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    protected <G, R extends TokenResponse> void secureRequest(
            MutableHttpRequest<G> request, TokenRequestContext<G, R> context) {
        var client = context.getClientConfiguration();
        var key = keys.of(client.getName());
        if (key.isEmpty()) {
            super.secureRequest(request, context);
            return;
        }
        var form = new HashMap<String, String>();
        ((Map<?, ?>) request.getBody().orElseThrow()).forEach((name, value) -> form.put("" + name, "" + value));
        form.put("client_id", client.getClientId());
        form.put("client_assertion_type", ASSERTION_TYPE);
        form.put(
                "client_assertion",
                assertion(client.getClientId(), context.getEndpoint().getUrl(), key.get()));
        request.body(form);
    }

    private String assertion(String client, String endpoint, ECKey key) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(endpoint)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the portal's own key cannot sign", e);
        }
        return jwt.serialize();
    }
}
