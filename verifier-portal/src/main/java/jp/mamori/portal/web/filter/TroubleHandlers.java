package jp.mamori.portal.web.filter;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;
import jp.mamori.portal.registry.RegistryException;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Give every error a page of ours; they log the kind of an exception and never its words, which may be personal. */
final class TroubleHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleHandlers.class);

    private TroubleHandlers() {}

    /** For what the framework refuses: unknown addresses, wrong methods, sizes, broken requests. */
    @Singleton
    @Replaces(HateoasErrorResponseProcessor.class)
    static class OfFramework implements ErrorResponseProcessor<Object> {
        private final Visitors visitors;

        OfFramework(Visitors visitors) {
            this.visitors = visitors;
        }

        @Override
        public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
            HttpStatus status = response.status();
            MutableHttpResponse<String> page = Trouble.page(visitors.of(context.getRequest()), status);
            return response.<Object>body(page.body()).contentType(MediaType.of("text/html;charset=utf-8"));
        }
    }

    @Singleton
    static class OfRegistry implements ExceptionHandler<RegistryException, HttpResponse<?>> {
        private final Visitors visitors;

        OfRegistry(Visitors visitors) {
            this.visitors = visitors;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(HttpRequest request, RegistryException trouble) {
            Visitor visitor = visitors.of((HttpRequest<?>) request);
            return switch (trouble.reason()) {
                case SIGNED_OUT -> Html.go("/session-ended");
                case NOT_FOUND -> Trouble.page(visitor, HttpStatus.NOT_FOUND);
                case FORBIDDEN -> Trouble.page(visitor, HttpStatus.FORBIDDEN);
                case UNREACHABLE -> {
                    String reference = Trouble.reference();
                    LOG.warn("registry unreachable ({}) [{}]", trouble.getMessage(), reference);
                    yield Trouble.page(visitor, HttpStatus.SERVICE_UNAVAILABLE, reference);
                }
                case UNREADABLE -> {
                    String reference = Trouble.reference();
                    LOG.error("registry {} at {} [{}]", trouble.getMessage(), route(visitor.path()), reference);
                    yield Trouble.page(visitor, HttpStatus.INTERNAL_SERVER_ERROR, reference);
                }
            };
        }
    }

    @Singleton
    static class OfEverythingElse implements ExceptionHandler<Throwable, HttpResponse<?>> {
        private final Visitors visitors;

        OfEverythingElse(Visitors visitors) {
            this.visitors = visitors;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(HttpRequest request, Throwable trouble) {
            String reference = Trouble.reference();
            LOG.error("{} at {} {} [{}]", where(trouble), request.getMethod(), route(request.getPath()), reference);
            return Trouble.page(visitors.of((HttpRequest<?>) request), HttpStatus.INTERNAL_SERVER_ERROR, reference);
        }
    }

    /** The first two parts of the path; the rest may be an id. */
    private static String route(String path) {
        String[] parts = path.split("/", 4);
        return "/" + (parts.length > 1 ? parts[1] : "") + (parts.length > 2 ? "/" + parts[2] : "");
    }

    private static String where(Throwable trouble) {
        StringBuilder told = new StringBuilder(trouble.getClass().getName());
        StackTraceElement[] trace = trouble.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, 6); i++) {
            told.append(" < ").append(trace[i]);
        }
        return trouble.getCause() == null
                ? told.toString()
                : told.append(" / ").append(where(trouble.getCause())).toString();
    }
}
