package jp.mamori.registry.platform.problem;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/**
 * Every kind of problem the API answers, with its status.
 *
 * <p>Code: the name in kebab-case; title and detail: {@code problem.<code>.title} and {@code .detail} in the messages.
 * A new one needs both messages in both languages; a test holds them.
 * Source: RFC 9457, docs/api.
 */
public enum ProblemType {
    MALFORMED_BODY(HttpStatus.BAD_REQUEST),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    VALIDATION_FAILED(HttpStatus.BAD_REQUEST),
    IF_MATCH_MALFORMED(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_MALFORMED(HttpStatus.BAD_REQUEST),
    CURSOR_INVALID(HttpStatus.BAD_REQUEST),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED),
    ID_TOKEN_REFUSED(HttpStatus.UNAUTHORIZED),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    ROLE_REQUIRED(HttpStatus.FORBIDDEN),
    APPLICANT_REQUIRED(HttpStatus.FORBIDDEN),
    NOT_A_MEMBER(HttpStatus.FORBIDDEN),
    KIND_NOT_RECORDABLE(HttpStatus.FORBIDDEN),
    SECOND_OFFICER_REQUIRED(HttpStatus.FORBIDDEN),
    PROPOSER_REQUIRED(HttpStatus.FORBIDDEN),
    OTHER_OFFICER_REQUIRED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    WRONG_STATE(HttpStatus.CONFLICT),
    ALREADY_EXISTS(HttpStatus.CONFLICT),
    DISMISSAL_NOT_IN_FORCE(HttpStatus.CONFLICT),
    EFFECT_BEGAN(HttpStatus.CONFLICT),
    DRAFTED_BY_CALLER(HttpStatus.CONFLICT),
    NOTHING_DUE(HttpStatus.CONFLICT),
    STILL_INCOMPLETE(HttpStatus.CONFLICT),
    IDEMPOTENCY_IN_PROGRESS(HttpStatus.CONFLICT),
    CHANGED_SINCE_READ(HttpStatus.PRECONDITION_FAILED),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    NUMBER_LOCKED(HttpStatus.TOO_MANY_REQUESTS),
    BY_NUMBER_STOPPED(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    CANNOT_LOG(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
