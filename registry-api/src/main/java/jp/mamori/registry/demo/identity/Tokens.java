package jp.mamori.registry.demo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Signs the tokens of one issuer with a key that lives as long as the process. */
final class Tokens {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String issuer;
    private final Clock clock;
    private final ECKey key;

    Tokens(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        try {
            this.key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key for the demo's sign-in", e);
        }
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key).toPublicJWKSet().toJSONObject();
    }

    /** The answer to a redeemed code. */
    Map<String, Object> answer(Grant grant) {
        return Map.of(
                "token_type", "Bearer",
                "expires_in", LIFE.toSeconds(),
                "scope", "openid name address birthdate gender",
                "access_token", sign("at+jwt", claims(grant).build()),
                "id_token", sign("JWT", identified(grant)));
    }

    private JWTClaimsSet.Builder claims(Grant grant) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(grant.persona().subject())
                .audience(grant.clientId())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private JWTClaimsSet identified(Grant grant) {
        Persona persona = grant.persona();
        JWTClaimsSet.Builder claims = claims(grant)
                .claim("auth_time", grant.signedInAt().getEpochSecond())
                .claim("acr", "demo")
                .claim("name", persona.name())
                .claim("family_name", persona.family())
                .claim("given_name", persona.given());
        if (grant.nonce() != null) {
            claims.claim("nonce", grant.nonce());
        }
        if (persona.identity() != null) {
            persona.identity().claims().forEach(claims::claim);
        }
        return claims.build();
    }

    private String sign(String type, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the demo's sign-in could not sign", e);
        }
    }
}
