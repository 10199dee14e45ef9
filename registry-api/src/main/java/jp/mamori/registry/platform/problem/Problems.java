package jp.mamori.registry.platform.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamori.registry.platform.Settings;

/** Makes problem documents in the language of the current request. */
@Singleton
public class Problems {
    private final Messages messages;
    private final Settings settings;

    Problems(Messages messages, Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    public MutableHttpResponse<?> of(ProblemType type) {
        return of(type, Map.of());
    }

    /** A problem with one extension member. */
    public MutableHttpResponse<?> of(ProblemType type, String member, Object value) {
        return of(type, Map.of(member, value));
    }

    /** A problem with extension members; values are what JSON can hold, or ids, enums and instants. */
    public MutableHttpResponse<?> of(ProblemType type, Map<String, ?> extensions) {
        return of(type, extensions, List.of());
    }

    /** {@code validation-failed} with everything that was found. */
    public MutableHttpResponse<?> of(Violations violations) {
        return of(ProblemType.VALIDATION_FAILED, Map.of(), violations.found());
    }

    MutableHttpResponse<?> of(Refused refused) {
        return of(refused.type(), refused.extensions(), refused.violations());
    }

    MutableHttpResponse<?> of(ProblemType type, Map<String, ?> extensions, List<Violation> violations) {
        var language = language();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", settings.docsUrl() + "/problems/" + type.code());
        body.put("title", messages.text(language, "problem." + type.code() + ".title"));
        body.put("status", type.status().getCode());
        body.put("detail", messages.text(language, "problem." + type.code() + ".detail"));
        body.put("code", type.code());
        if (!violations.isEmpty()) {
            body.put("errors", violations.stream().map(v -> error(language, v)).toList());
        }
        body.putAll(extensions);
        return withHeaders(
                HttpResponse.<Map<String, Object>>status(type.status())
                        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                        .body(body),
                type);
    }

    private FieldError error(Locale language, Violation violation) {
        return new FieldError(
                violation.pointer(), violation.code(), messages.text(language, "violation." + violation.code()));
    }

    private Locale language() {
        return ServerRequestContext.currentRequest()
                .map(HttpRequest::getHeaders)
                .map(headers -> headers.get(HttpHeaders.ACCEPT_LANGUAGE))
                .map(messages::languageOf)
                .orElse(Locale.JAPANESE);
    }

    private static MutableHttpResponse<?> withHeaders(MutableHttpResponse<?> response, ProblemType type) {
        return switch (type.status()) {
            case UNAUTHORIZED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> response.header(HttpHeaders.RETRY_AFTER, "1");
            case CONFLICT ->
                type == ProblemType.IDEMPOTENCY_IN_PROGRESS ? response.header(HttpHeaders.RETRY_AFTER, "1") : response;
            default -> response;
        };
    }
}
