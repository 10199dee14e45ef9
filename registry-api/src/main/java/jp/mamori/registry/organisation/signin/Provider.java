package jp.mamori.registry.organisation.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One identity provider: its keys are fetched when first needed, kept, and fetched again for an unknown key id. */
final class Provider {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final Set<String> REQUIRED = Set.of("sub", "iat", "exp");
    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int LARGEST_JWKS = 65_536;

    private final ProviderSettings settings;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    Provider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        url(settings), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_JWKS))
                .refreshAheadCache(false)
                .build();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        var exact = new JWTClaimsSet.Builder().issuer(settings.issuer()).build();
        processor.setJWTClaimsSetVerifier(new ByOurClock(settings.audience(), exact, clock));
    }

    String name() {
        return settings.name();
    }

    ProviderSettings.Kind kind() {
        return settings.kind();
    }

    JWTClaimsSet process(String token) throws ParseException, BadJOSEException, JOSEException {
        return processor.process(token, null);
    }

    private static URL url(ProviderSettings settings) {
        try {
            return URI.create(settings.jwksUri()).toURL();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalStateException("mamori.providers." + settings.name() + ".jwks-uri is no URL", e);
        }
    }

    /** Judges expiry by the injected clock. */
    private static final class ByOurClock extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        ByOurClock(@Nullable String audience, JWTClaimsSet exact, Clock clock) {
            super(audience, exact, REQUIRED);
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
