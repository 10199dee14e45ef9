package jp.mamori.portal.signin;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.session.http.SessionForRequest;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.portal.session.LiveSessions;
import jp.mamori.portal.session.SignedIn;
import jp.mamori.portal.web.Visitors;
import org.reactivestreams.Publisher;

/** Tells Micronaut Security which door a request came in by; a session that idled too long counts no more. */
@Singleton
class KnowSession implements AuthenticationFetcher<HttpRequest<?>> {
    private final LiveSessions live;

    KnowSession(LiveSessions live) {
        this.live = live;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        SignedIn session = Visitors.session(request);
        if (session == null) {
            return Publishers.empty();
        }
        if (!live.use(session)) {
            SessionForRequest.find(request).ifPresent(held -> held.remove(SignedIn.SESSION_KEY));
            return Publishers.empty();
        }
        return Publishers.just(
                Authentication.build("session", List.of(session.door().name())));
    }
}
