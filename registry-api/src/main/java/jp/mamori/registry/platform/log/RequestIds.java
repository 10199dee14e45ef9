package jp.mamori.registry.platform.log;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives each request an id, in the header {@code X-Request-Id} of its answer and in each line of the log.
 *
 * <p>Also writes the access log: method, path without query, status, milliseconds; and forbids caches to keep {@code /v1}.
 * Paths hold no personal data by the API's rules; one that is none of ours may, and is not written.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestIds implements Ordered {
    static final String HEADER = "X-Request-Id";

    private static final Logger ACCESS = LoggerFactory.getLogger("access");
    private static final String KEY = "requestId";
    private static final String STARTED = "mamori.started";
    private static final int BYTES = 12;
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9._~/-]{1,200}");

    private final SecureRandom random = new SecureRandom();

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext propagated) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        request.setAttribute(KEY, id);
        request.setAttribute(STARTED, System.nanoTime());
        MDC.put(KEY, id);
        propagated.add(new MdcPropagationContext());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, @Nullable MutableHttpResponse<?> response) {
        if (response == null) {
            return;
        }
        var id = request.getAttribute(KEY, String.class).orElse("");
        response.header(HEADER, id);
        if (request.getPath().startsWith("/v1/") && !response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        var started = request.getAttribute(STARTED, Long.class).orElse(System.nanoTime());
        ACCESS.info(
                "{} {} {} {}ms {}",
                request.getMethodName(),
                written(request.getPath()),
                response.code(),
                Duration.ofNanos(System.nanoTime() - started).toMillis(),
                id);
    }

    private static String written(String path) {
        return OURS.matcher(path).matches() ? path : "(not ours)";
    }
}
