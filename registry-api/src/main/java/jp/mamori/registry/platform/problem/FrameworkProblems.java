package jp.mamori.registry.platform.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.certificate.key.Signer;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.id.MalformedId;

/** Chooses the problem for an error that is not a {@link Refused}: by its cause first, by its status else. */
@Singleton
class FrameworkProblems {
    private static final int DEPTH = 20;

    /** For an error that the framework already gave a status. */
    Refused of(Optional<Throwable> cause, HttpStatus status) {
        return cause.flatMap(FrameworkProblems::known).orElseGet(() -> new Refused(byStatus(status)));
    }

    /** For an exception that nobody handled. */
    Refused of(Throwable failure) {
        return known(failure).orElseGet(() -> new Refused(unhandled(failure)));
    }

    private static Optional<Refused> known(Throwable failure) {
        var refused = find(failure, Refused.class);
        if (refused.isPresent()) {
            return refused;
        }
        if (find(failure, MalformedId.class).isPresent()) {
            return Optional.of(new Refused(ProblemType.NOT_FOUND));
        }
        // The connection ended before the body did, slowly or at once: nothing that an operator could mend.
        if (failure instanceof EOFException) {
            return Optional.of(new Refused(ProblemType.MALFORMED_BODY));
        }
        return unreadable(failure)
                .or(() -> find(failure, ConversionErrorException.class).map(e -> ofArgument(e.getArgument())));
    }

    private static Optional<Refused> unreadable(Throwable failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEPTH; depth++) {
            var refusal = UnreadableBody.refusal(cause);
            if (refusal.isPresent()) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Refused ofArgument(Argument<?> argument) {
        var metadata = argument.getAnnotationMetadata();
        if (metadata.hasAnnotation(Body.class)) {
            return new Refused(ProblemType.MALFORMED_BODY);
        }
        if (metadata.hasAnnotation(PathVariable.class)) {
            return new Refused(ProblemType.NOT_FOUND);
        }
        var name = metadata.stringValue(QueryValue.class).orElse(argument.getName());
        return new Refused(ProblemType.VALIDATION_FAILED, Map.of(), List.of(new Violation("?" + name, "malformed")));
    }

    private static ProblemType unhandled(Throwable failure) {
        var unavailable = find(failure, Unavailable.class);
        if (unavailable.isPresent()) {
            return unavailable.get().problem();
        }
        var away = Contention.lostContention(failure)
                || find(failure, Signer.SigningFailedException.class).isPresent()
                || find(failure, SQLTransientException.class).isPresent()
                || find(failure, SQLNonTransientConnectionException.class).isPresent();
        return away ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL_ERROR;
    }

    private static ProblemType byStatus(HttpStatus status) {
        return switch (status) {
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

    private static <T> Optional<T> find(Throwable failure, Class<T> type) {
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
