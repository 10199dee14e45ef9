package jp.mamori.portal.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.RedirectingLoginHandler;
import io.micronaut.session.Session;
import io.micronaut.session.SessionStore;
import io.micronaut.session.http.SessionForRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import jp.mamori.portal.registry.SessionGranted;
import jp.mamori.portal.session.Door;
import jp.mamori.portal.session.LiveSessions;
import jp.mamori.portal.session.SignedIn;
import jp.mamori.portal.web.Html;

/** Begins a session after sign-in, always under a new id, so that an id planted before is worth nothing. */
@Singleton
class BeginSession implements RedirectingLoginHandler<HttpRequest<?>, MutableHttpResponse<?>> {
    private final SessionStore<Session> store;
    private final LiveSessions live;
    private final Clock clock;

    BeginSession(SessionStore<Session> store, LiveSessions live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public MutableHttpResponse<?> loginSuccess(Authentication authentication, HttpRequest<?> request) {
        SessionForRequest.find(request).ifPresent(before -> {
            before.get(SignedIn.SESSION_KEY, SignedIn.class).ifPresent(live::end);
            store.deleteSession(before.getId());
        });
        Door door = Door.valueOf(authentication.getRoles().iterator().next());
        var granted = Objects.requireNonNull(
                (SessionGranted) authentication.getAttributes().get(ExchangeIdToken.GRANTED));
        String person =
                (String) Objects.requireNonNull(authentication.getAttributes().get(ExchangeIdToken.PERSON));
        SignedIn signedIn = new SignedIn(door, person, granted, clock.instant());
        Session session = SessionForRequest.create(store, request);
        session.put(SignedIn.SESSION_KEY, signedIn);
        live.begin(signedIn);
        return Html.go(door.home());
    }

    @Override
    public MutableHttpResponse<?> loginRefresh(
            Authentication authentication, String refreshToken, HttpRequest<?> request) {
        return loginSuccess(authentication, request);
    }

    @Override
    public MutableHttpResponse<?> loginFailed(AuthenticationResponse failure, HttpRequest<?> request) {
        boolean unreachable =
                failure.getMessage().filter(ExchangeIdToken.UNREACHABLE::equals).isPresent();
        return Html.go(unreachable ? "/sign-in-later" : "/sign-in-refused");
    }
}
