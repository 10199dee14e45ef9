package jp.mamori.portal.registry;

import io.micronaut.http.context.ServerRequestContext;

/** The language in which the registry is to answer: the one of the page that is being made. */
final class Speech {
    private Speech() {}

    static String now() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getCookies().findCookie("mamori-lang"))
                .map(cookie -> cookie.getValue())
                .filter("en"::equals)
                .orElse("ja");
    }
}
