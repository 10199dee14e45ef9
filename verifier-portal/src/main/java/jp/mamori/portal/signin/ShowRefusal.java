package jp.mamori.portal.signin;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.oauth2.endpoint.authorization.response.AuthorizationErrorResponseException;
import io.micronaut.security.oauth2.endpoint.authorization.response.AuthorizationErrorResponseExceptionHandler;
import io.micronaut.security.oauth2.endpoint.authorization.state.InvalidStateException;
import jakarta.inject.Singleton;
import jp.mamori.portal.web.Html;

/** Answers a sign-in that the provider refused, or that did not begin in this browser. */
final class ShowRefusal {
    private ShowRefusal() {}

    @Singleton
    @Replaces(AuthorizationErrorResponseExceptionHandler.class)
    static class ByProvider implements ExceptionHandler<AuthorizationErrorResponseException, HttpResponse<?>> {
        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(HttpRequest request, AuthorizationErrorResponseException exception) {
            return Html.go("/sign-in-refused");
        }
    }

    @Singleton
    static class ForState implements ExceptionHandler<InvalidStateException, HttpResponse<?>> {
        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(HttpRequest request, InvalidStateException exception) {
            return Html.go("/sign-in-refused");
        }
    }
}
