package jp.mamori.registry.platform.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;

/** Binds {@link IdempotencyKey}, after the caller was authenticated. */
@Singleton
class IdempotencyKeyBinder
        implements TypedRequestArgumentBinder<IdempotencyKey>, PostponedRequestArgumentBinder<IdempotencyKey> {
    @Override
    public Argument<IdempotencyKey> argumentType() {
        return Argument.of(IdempotencyKey.class);
    }

    @Override
    public BindingResult<IdempotencyKey> bind(
            ArgumentConversionContext<IdempotencyKey> context, HttpRequest<?> request) {
        var header = request.getHeaders().get(IdempotencyKey.HEADER);
        if (header == null) {
            throw new Refused(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        var bound = IdempotencyKey.parse(header).orElseThrow(() -> new Refused(ProblemType.IDEMPOTENCY_KEY_MALFORMED));
        return () -> Optional.of(bound);
    }
}
