package jp.mamori.registry.organisation.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.platform.Settings;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.crypto.SigningKey;

/**
 * Our own session tokens.
 *
 * <p>Format: JWT, ES256 under {@code session-1}, typ {@code session+jwt}, audience {@code mamori-api}, ten minutes.
 * Claims: {@code idp} and {@code sub} of the identity provider, {@code acr}, {@code auth_time}; no name, no role.
 * {@code generation} is as when the session began, also after renewal: a session ended by its holder is not revived.
 * Source: RFC 8725 for the explicit type.
 */
@Singleton
class SessionTokens {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration LONGEST_SESSION = Duration.ofHours(8);

    private static final JOSEObjectType TYPE = new JOSEObjectType("session+jwt");
    private static final String AUDIENCE = "mamori-api";
    private static final int LONGEST = 4_096;

    private final SigningKey key;
    private final Settings settings;
    private final Clock clock;

    SessionTokens(Keystore keystore, Settings settings, Clock clock) {
        this.key = keystore.signing("session-1");
        this.settings = settings;
        this.clock = clock;
    }

    /** A token, when it ends, and when the session ends for good. */
    record Issued(String token, Instant expiresAt, Instant endsAt) {
        @Override
        public String toString() {
            return "Issued[" + expiresAt + "]";
        }
    }

    /** Whether a session of who authenticated then is over: eight hours later. */
    boolean isOver(Instant authTime) {
        return !authTime.plus(LONGEST_SESSION).isAfter(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Issues a token, which ends with the session at the latest. */
    Issued issue(Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var end = caller.authTime().plus(LONGEST_SESSION);
        var expiresAt = end.isBefore(now.plus(LIFE)) ? end : now.plus(LIFE);
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(AUDIENCE)
                .subject(caller.sub())
                .claim("idp", caller.iss())
                .claim("acr", caller.acr())
                .claim("auth_time", caller.authTime().getEpochSecond())
                .claim("generation", caller.generation())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
        return new Issued(signed(claims), expiresAt, end);
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(TYPE)
                    .keyID(key.alias())
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key.privateKey(), Curve.P_256));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a session token", e);
        }
    }

    /** Who holds a token; empty for anything but a current token of ours. */
    Optional<Caller> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            var genuine = jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)
                    && TYPE.equals(jwt.getHeader().getType())
                    && jwt.verify(new ECDSAVerifier(key.publicKey()));
            return genuine ? current(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<Caller> current(JWTClaimsSet claims) throws ParseException {
        var inOrder = settings.issuer().equals(claims.getIssuer())
                && claims.getAudience().equals(List.of(AUDIENCE))
                && clock.instant().isBefore(claims.getExpirationTime().toInstant());
        return inOrder
                ? Optional.of(new Caller(
                        claims.getStringClaim("idp"),
                        claims.getSubject(),
                        claims.getStringClaim("acr"),
                        claims.getDateClaim("auth_time").toInstant(),
                        claims.getIntegerClaim("generation"),
                        null))
                : Optional.empty();
    }
}
