package jp.mamori.registry.organisation.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;

/**
 * Verifies ID tokens of the configured providers.
 *
 * <p>Signature by the provider's published keys and an allow-list of algorithms, exact issuer and audience, expiry with 60 s of skew.
 * Source: OpenID Connect Core 1.0 section 3.1.3.7.
 */
@Singleton
class IdTokens {
    private static final int LONGEST = 16_384;
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Map<String, Provider> providers;
    private final Clock clock;

    IdTokens(Collection<ProviderSettings> settings, Clock clock) {
        this.clock = clock;
        providers = settings.stream()
                .map(one -> new Provider(one, clock))
                .collect(Collectors.toUnmodifiableMap(Provider::name, Function.identity()));
    }

    /** The token's content; empty for an unknown provider and for any token that is not wholly in order. */
    Optional<IdToken> verify(String provider, String token) {
        var known = providers.get(provider);
        if (known == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(known, known.process(token));
        } catch (KeySourceException unreachable) {
            throw new Refused(ProblemType.UNAVAILABLE);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    private Optional<IdToken> read(Provider provider, JWTClaimsSet claims) throws ParseException {
        var subject = claims.getSubject();
        if (!SUBJECT.matcher(subject).matches()) {
            return Optional.empty();
        }
        var applicant = ApplicantClaims.read(claims);
        if (provider.kind() == ProviderSettings.Kind.APPLICANT && applicant.isEmpty()) {
            return Optional.empty();
        }
        var name = claims.getStringClaim("name");
        var acr = claims.getStringClaim("acr");
        return Optional.of(new IdToken(
                claims.getIssuer(),
                subject,
                acr == null ? "" : acr,
                authTime(claims),
                provider.kind(),
                name == null || name.isBlank() ? subject : name.strip(),
                provider.kind() == ProviderSettings.Kind.APPLICANT ? applicant.orElse(null) : null));
    }

    private Instant authTime(JWTClaimsSet claims) throws ParseException {
        Date told = claims.getDateClaim("auth_time");
        var time = told == null ? claims.getIssueTime().toInstant() : told.toInstant();
        return time.isAfter(clock.instant()) ? clock.instant() : time;
    }
}
