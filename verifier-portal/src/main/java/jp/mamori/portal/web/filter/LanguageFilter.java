package jp.mamori.portal.web.filter;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.uri.UriBuilder;
import java.time.Duration;
import java.util.Optional;
import jp.mamori.portal.web.Language;
import jp.mamori.portal.web.Visitors;
import org.jspecify.annotations.Nullable;

/** Answers {@code ?lang=en} with the language kept in a cookie and the same page without the question mark. */
@ServerFilter("/**")
class LanguageFilter {
    @RequestFilter
    @Nullable
    HttpResponse<?> keep(HttpRequest<?> request) {
        Optional<Language> asked = request.getParameters().getFirst("lang").flatMap(Language::of);
        if (asked.isEmpty() || request.getMethod() != HttpMethod.GET) {
            return null;
        }
        UriBuilder same = UriBuilder.of(safePath(request.getPath()));
        request.getParameters().forEach((name, values) -> {
            if (!name.equals("lang")) {
                same.queryParam(name, values.toArray());
            }
        });
        return HttpResponse.seeOther(same.build()).cookie(cookie(asked.get(), request.isSecure()));
    }

    static Cookie cookie(Language language, boolean secure) {
        return Cookie.of(Visitors.LANGUAGE_COOKIE, language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax);
    }

    /** A path with two slashes first would name another host. */
    private static String safePath(String path) {
        return "/" + path.replaceFirst("^[/\\\\]+", "");
    }
}
