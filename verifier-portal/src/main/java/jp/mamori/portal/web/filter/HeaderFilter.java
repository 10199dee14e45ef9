package jp.mamori.portal.web.filter;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import jp.mamori.portal.web.FormTokens;
import jp.mamori.portal.web.Language;
import jp.mamori.portal.web.Visitors;

/**
 * The headers that every answer carries: no foreign script, frame or referrer, and no copy of a page kept.
 * Only the files under {@code /assets} may be kept, because they are the same for everybody.
 */
@ServerFilter("/**")
class HeaderFilter {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final FormTokens tokens;

    HeaderFilter(FormTokens tokens) {
        this.tokens = tokens;
    }

    @ResponseFilter
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(self), geolocation=(), microphone=()")
                .header(HttpHeaders.CACHE_CONTROL, isAsset(request) ? "public, max-age=86400" : "no-store");
        tokens.freshCookie(request).ifPresent(response::cookie);
        request.getAttribute(Visitors.CHOSEN, Language.class)
                .ifPresent(chosen -> response.cookie(LanguageFilter.cookie(chosen, request.isSecure())));
    }

    private static boolean isAsset(HttpRequest<?> request) {
        return request.getPath().startsWith("/assets/");
    }
}
