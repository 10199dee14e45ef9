package jp.mamori.portal.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.session.http.SessionForRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.session.SignedIn;
import org.jspecify.annotations.Nullable;

/** Knows the visitor behind a request. */
@Singleton
public class Visitors {
    public static final String LANGUAGE_COOKIE = "mamori-lang";

    /** The language that a form just chose, on the page that is its answer. */
    public static final String CHOSEN = "jp.mamori.portal.language";

    /** The form of the request, after its token was found good. */
    public static final String FORM = "jp.mamori.portal.form";

    private final FormTokens tokens;
    private final Clock clock;
    private final boolean demo;

    Visitors(FormTokens tokens, Clock clock, @Value("${mamori.demo:false}") boolean demo) {
        this.tokens = tokens;
        this.clock = clock;
        this.demo = demo;
    }

    public Visitor of(HttpRequest<?> request) {
        return new Visitor(
                Words.in(language(request)),
                request.getPath(),
                tokens.tokenFor(request),
                session(request),
                clock.instant(),
                demo,
                sent(request));
    }

    /** Somebody without cookies, for a page that a browser keeps and shows to whoever sits before it. */
    public Visitor anybody(Language language, String path) {
        return new Visitor(Words.in(language), path, "", null, Instant.EPOCH, demo, Map.of());
    }

    /** The session of the request, or null where nobody is signed in. */
    public static @Nullable SignedIn session(HttpRequest<?> request) {
        return SessionForRequest.find(request)
                .flatMap(session -> session.get(SignedIn.SESSION_KEY, SignedIn.class))
                .orElse(null);
    }

    private static Map<String, List<String>> sent(HttpRequest<?> request) {
        return request.getAttribute(FORM, Form.class).map(Form::fields).orElse(Map.of());
    }

    private static Language language(HttpRequest<?> request) {
        return request.getAttribute(CHOSEN, Language.class)
                .or(() -> request.getCookies()
                        .findCookie(LANGUAGE_COOKIE)
                        .flatMap(cookie -> Language.of(cookie.getValue())))
                .orElse(Language.JA);
    }
}
