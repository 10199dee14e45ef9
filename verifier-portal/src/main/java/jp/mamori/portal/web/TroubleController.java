package jp.mamori.portal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jp.mamori.portal.registry.RegistryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps statuses and exceptions to pages; logs the kind of an exception and never its words, which may be personal. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class TroubleController {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleController.class);
    private final Visitors visitors;

    TroubleController(Visitors visitors) {
        this.visitors = visitors;
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return Trouble.page(visitors.of(request), HttpStatus.NOT_FOUND);
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> notAllowed(HttpRequest<?> request) {
        return Trouble.page(visitors.of(request), HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Error(global = true, status = HttpStatus.BAD_REQUEST)
    HttpResponse<?> bad(HttpRequest<?> request) {
        return Trouble.page(visitors.of(request), HttpStatus.BAD_REQUEST);
    }

    @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return Trouble.page(visitors.of(request), HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> unsupported(HttpRequest<?> request) {
        return Trouble.page(visitors.of(request), HttpStatus.BAD_REQUEST);
    }

    @Error(global = true)
    HttpResponse<?> registry(HttpRequest<?> request, RegistryException trouble) {
        return switch (trouble.reason()) {
            case SIGNED_OUT -> Html.go("/session-ended");
            case NOT_FOUND -> Trouble.page(visitors.of(request), HttpStatus.NOT_FOUND);
            case FORBIDDEN -> Trouble.page(visitors.of(request), HttpStatus.FORBIDDEN);
            case UNREACHABLE -> unreachable(request, trouble);
        };
    }

    @Error(global = true)
    HttpResponse<?> unexpected(HttpRequest<?> request, Throwable trouble) {
        String reference = Trouble.reference();
        LOG.error("{} at {} {} [{}]", where(trouble), request.getMethod(), route(request), reference);
        return Trouble.page(visitors.of(request), HttpStatus.INTERNAL_SERVER_ERROR, reference);
    }

    private HttpResponse<?> unreachable(HttpRequest<?> request, RegistryException trouble) {
        String reference = Trouble.reference();
        LOG.warn("registry unreachable ({}) [{}]", trouble.getMessage(), reference);
        return Trouble.page(visitors.of(request), HttpStatus.SERVICE_UNAVAILABLE, reference);
    }

    /** The first two parts of the path; the rest may be an id. */
    private static String route(HttpRequest<?> request) {
        String[] parts = request.getPath().split("/", 4);
        return "/" + (parts.length > 1 ? parts[1] : "") + (parts.length > 2 ? "/" + parts[2] : "");
    }

    private static String where(Throwable trouble) {
        StringBuilder told = new StringBuilder(trouble.getClass().getName());
        StackTraceElement[] trace = trouble.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, 6); i++) {
            told.append(" < ").append(trace[i]);
        }
        return told.toString();
    }
}
