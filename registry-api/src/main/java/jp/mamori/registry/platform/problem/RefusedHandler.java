package jp.mamori.registry.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a {@link Refused} with its problem. */
@Produces
@Singleton
class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<?>> {
    private final Problems problems;

    RefusedHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Refused refused) {
        return problems.of(refused);
    }
}
