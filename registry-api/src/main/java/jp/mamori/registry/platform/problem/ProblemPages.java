package jp.mamori.registry.platform.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page behind each problem's {@code type}. */
@Hidden
@Controller("/problems")
@Secured(SecurityRule.IS_ANONYMOUS)
class ProblemPages {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <head><meta charset="utf-8"><title>%2$s</title></head>
            <body>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><code>%4$s</code> · HTTP %5$d</p>
            </body>
            </html>
            """;

    private final Messages messages;
    private final Problems problems;

    ProblemPages(Messages messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    @Get(value = "/{code}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> page(String code, @Nullable @Header(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        var language = acceptLanguage == null ? Locale.JAPANESE : messages.languageOf(acceptLanguage);
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .<HttpResponse<?>>map(type -> HttpResponse.ok(page(type, language))
                        .contentType(MediaType.TEXT_HTML_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header("Content-Security-Policy", "default-src 'none'"))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    private String page(ProblemType type, Locale language) {
        return PAGE.formatted(
                language.getLanguage(),
                escaped(messages.text(language, "problem." + type.code() + ".title")),
                escaped(messages.text(language, "problem." + type.code() + ".detail")),
                type.code(),
                type.status().getCode());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
