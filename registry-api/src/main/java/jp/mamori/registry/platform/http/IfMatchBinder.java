package jp.mamori.registry.platform.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;

/** Binds {@link IfMatch}, after the caller was authenticated. */
@Singleton
class IfMatchBinder implements TypedRequestArgumentBinder<IfMatch>, PostponedRequestArgumentBinder<IfMatch> {
    @Override
    public Argument<IfMatch> argumentType() {
        return Argument.of(IfMatch.class);
    }

    @Override
    public BindingResult<IfMatch> bind(ArgumentConversionContext<IfMatch> context, HttpRequest<?> request) {
        var header = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new Refused(ProblemType.PRECONDITION_REQUIRED);
        }
        var bound = IfMatch.parse(header).orElseThrow(() -> new Refused(ProblemType.IF_MATCH_MALFORMED));
        return () -> Optional.of(bound);
    }
}
