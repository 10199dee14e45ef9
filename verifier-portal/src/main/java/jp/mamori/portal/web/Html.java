package jp.mamori.portal.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import jp.mamori.portal.templates.StaticTemplates;

/** Turns a page into an answer. */
public final class Html {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final MediaType TYPE = MediaType.of("text/html;charset=utf-8");

    private Html() {}

    public static MutableHttpResponse<String> show(Page page) {
        return show(HttpStatus.OK, page);
    }

    public static MutableHttpResponse<String> show(HttpStatus status, Page page) {
        return HttpResponse.<String>status(status)
                .body(TEMPLATES.pageLayout(page).render())
                .contentType(TYPE);
    }

    /** After a form: the browser asks for the next page, so that reloading sends nothing twice. */
    public static MutableHttpResponse<String> go(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }
}
