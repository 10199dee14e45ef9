package jp.mamori.portal.web.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.FormTokens;
import jp.mamori.portal.web.Language;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitors;
import org.jspecify.annotations.Nullable;

/** Reads every form and refuses one that did not come from a page of ours. */
@ServerFilter("/**")
class FormFilter {
    private static final long SLOWEST_UPLOAD_SECONDS = 30;

    private final FormTokens tokens;
    private final Visitors visitors;

    FormFilter(FormTokens tokens, Visitors visitors) {
        this.tokens = tokens;
        this.visitors = visitors;
    }

    @RequestFilter
    @Order(AFTER_SECURITY)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> read(HttpRequest<?> request) throws InterruptedException {
        if (!request.getMethod().permitsRequestBody() || !(request instanceof ServerHttpRequest<?> server)) {
            return null;
        }
        if (foreign(request)) {
            return refused(request);
        }
        Optional<Form> form = decoded(server);
        if (form.isEmpty()) {
            return Trouble.page(visitors.of(request), HttpStatus.BAD_REQUEST);
        }
        if (!tokens.fits(request, form.get().first(FormTokens.FIELD))) {
            return refused(request);
        }
        request.setAttribute(Visitors.FORM, form.get());
        Language.of(form.get().first("lang")).ifPresent(chosen -> request.setAttribute(Visitors.CHOSEN, chosen));
        return null;
    }

    static final int AFTER_SECURITY = 39_500;

    static {
        assert AFTER_SECURITY > ServerFilterPhase.SECURITY.after();
    }

    private HttpResponse<?> refused(HttpRequest<?> request) {
        return Trouble.form(visitors.of(request));
    }

    private static boolean foreign(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static Optional<Form> decoded(ServerHttpRequest<?> request) throws InterruptedException {
        String type = request.getContentType().map(Object::toString).orElse("");
        try (var copy = request.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                CloseableAvailableByteBody body = copy.buffer().get(SLOWEST_UPLOAD_SECONDS, TimeUnit.SECONDS)) {
            byte[] bytes = body.toByteArray();
            return bytes.length == 0 ? Optional.of(new Form(Map.of(), Map.of())) : FormDecoder.decode(type, bytes);
        } catch (ExecutionException | TimeoutException | IOException e) {
            return Optional.empty();
        }
    }
}
