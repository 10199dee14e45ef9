package jp.mamori.registry.platform.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.registry.platform.id.MalformedId;

/** Chooses the problem for an error of the framework, by its cause first and by its status else. */
@Singleton
class FrameworkProblems {
    private static final int DEPTH = 20;

    Refused of(ErrorContext context, HttpStatus status) {
        var cause = context.getRootCause();
        if (cause.flatMap(c -> find(c, Refused.class)).orElse(null) instanceof Refused refused) {
            return refused;
        }
        if (cause.flatMap(c -> find(c, MalformedId.class)).isPresent()) {
            return new Refused(ProblemType.NOT_FOUND);
        }
        return new Refused(byStatus(status));
    }

    private static ProblemType byStatus(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> ProblemType.MALFORMED_REQUEST;
            case UNAUTHORIZED -> ProblemType.SIGN_IN_REQUIRED;
            case FORBIDDEN -> ProblemType.FORBIDDEN;
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> ProblemType.NOT_ACCEPTABLE;
            case REQUEST_ENTITY_TOO_LARGE -> ProblemType.BODY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY_REQUESTS -> ProblemType.TOO_MANY_REQUESTS;
            case SERVICE_UNAVAILABLE -> ProblemType.UNAVAILABLE;
            default ->
                status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? ProblemType.MALFORMED_REQUEST
                        : ProblemType.INTERNAL_ERROR;
        };
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEPTH; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
