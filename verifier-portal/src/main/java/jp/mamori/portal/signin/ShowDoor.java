package jp.mamori.portal.signin;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.session.http.SessionForRequest;
import jakarta.inject.Singleton;
import jp.mamori.portal.session.Door;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitors;

/** Answers a request for a page behind a door: sign in, sign in again, or it is not your door. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class ShowDoor implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {
    private final Visitors visitors;

    ShowDoor(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        HttpRequest<?> asked = request;
        if (exception.isForbidden()) {
            return Trouble.page(visitors.of(asked), HttpStatus.FORBIDDEN);
        }
        if (Door.ofPath(asked.getPath()).isEmpty()) {
            return Trouble.page(visitors.of(asked), HttpStatus.NOT_FOUND);
        }
        return Html.go(SessionForRequest.find(asked).isPresent() ? "/session-ended" : "/sign-in");
    }
}
