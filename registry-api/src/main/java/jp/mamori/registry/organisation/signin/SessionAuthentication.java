package jp.mamori.registry.organisation.signin;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.registry.organisation.Caller;
import org.reactivestreams.Publisher;

/** Authenticates requests by the session token in {@code Authorization: Bearer} (RFC 6750 section 2.1). */
@Singleton
class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String SCHEME = "bearer ";

    private final SessionTokens sessionTokens;

    SessionAuthentication(SessionTokens sessionTokens) {
        this.sessionTokens = sessionTokens;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return bearer(request)
                .flatMap(sessionTokens::verify)
                .map(SessionAuthentication::authentication)
                .map(Publishers::just)
                .orElseGet(Publishers::empty);
    }

    private static Optional<String> bearer(HttpRequest<?> request) {
        var headers = request.getHeaders().getAll("Authorization");
        return headers.size() == 1 && headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(headers.getFirst().substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static Authentication authentication(Caller caller) {
        return Authentication.build(caller.sub(), caller.asAttributes());
    }
}
