package jp.mamori.portal.signin;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.DefaultOpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.RegistryException;
import jp.mamori.portal.registry.SessionGranted;
import jp.mamori.portal.registry.SignInRegistry;
import jp.mamori.portal.session.Door;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Takes a provider's ID token, which Micronaut has verified, to the registry for a token of its own. */
@Singleton
@Replaces(DefaultOpenIdAuthenticationMapper.class)
class ExchangeIdToken implements OpenIdAuthenticationMapper {
    static final String GRANTED = "granted";
    static final String PERSON = "person";
    static final String UNREACHABLE = "unreachable";

    private final SignInRegistry registry;
    private final ExecutorService blocking;

    ExchangeIdToken(SignInRegistry registry, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.registry = registry;
        this.blocking = blocking;
    }

    @Override
    public Publisher<AuthenticationResponse> createAuthenticationResponse(
            String providerName, OpenIdTokenResponse tokenResponse, OpenIdClaims openIdClaims, @Nullable State state) {
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                () -> exchange(providerName, tokenResponse.getIdToken(), openIdClaims.getSubject()), blocking));
    }

    private AuthenticationResponse exchange(String provider, String idToken, String subject) {
        try {
            return switch (registry.exchange(provider, idToken)) {
                case Answer.Done<SessionGranted>(SessionGranted granted, String tag) ->
                    AuthenticationResponse.success(
                            "session",
                            Door.ofClient(provider)
                                    .map(door -> List.of(door.name()))
                                    .orElse(List.of()),
                            Map.of(GRANTED, granted, PERSON, provider + '\n' + subject));
                case Answer.Refused<SessionGranted> refused -> AuthenticationResponse.failure("refused");
            };
        } catch (RegistryException e) {
            return AuthenticationResponse.failure(
                    e.reason() == RegistryException.Reason.UNREACHABLE ? UNREACHABLE : "refused");
        }
    }
}
