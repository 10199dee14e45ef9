package jp.mamori.registry.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import jp.mamori.registry.platform.log.FailureLog;

/** Answers any other exception: 503 where the database is away or busy, else 500; logs it without its message. */
@Produces
@Singleton
class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private final FrameworkProblems frameworkProblems;
    private final Problems problems;
    private final FailureLog failureLog;

    UnexpectedHandler(FrameworkProblems frameworkProblems, Problems problems, FailureLog failureLog) {
        this.frameworkProblems = frameworkProblems;
        this.problems = problems;
        this.failureLog = failureLog;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        var refused = frameworkProblems.of(failure);
        if (refused.type().status().getCode() >= 500) {
            failureLog.write(failure);
        }
        return problems.of(refused);
    }
}
