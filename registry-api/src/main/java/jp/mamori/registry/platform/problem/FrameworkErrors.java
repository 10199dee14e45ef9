package jp.mamori.registry.platform.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Turns every error of the framework into a problem document; its own bodies, which leak class names, never appear. */
@Primary
@Singleton
class FrameworkErrors implements ErrorResponseProcessor<Object> {
    private final FrameworkProblems frameworkProblems;
    private final Problems problems;

    FrameworkErrors(FrameworkProblems frameworkProblems, Problems problems) {
        this.frameworkProblems = frameworkProblems;
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        return (MutableHttpResponse<Object>)
                problems.of(frameworkProblems.of(context.getRootCause(), response.status()));
    }
}
