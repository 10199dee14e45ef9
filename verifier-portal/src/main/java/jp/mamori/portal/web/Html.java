package jp.mamori.portal.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import jp.mamori.portal.templates.StaticTemplates;

/** Turns a page into an answer. */
public final class Html {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final MediaType TYPE = MediaType.of("text/html;charset=utf-8");

    private static final Map<String, String> MARKS = new ConcurrentHashMap<>();

    private Html() {}

    /** A file's address with its content's mark, so that a browser that keeps it fetches a changed one. */
    public static String asset(String name) {
        return "/assets/" + name + "?v=" + MARKS.computeIfAbsent(name, Html::mark);
    }

    private static String mark(String name) {
        try (InputStream in = Html.class.getResourceAsStream("/assets/" + name)) {
            CRC32C sum = new CRC32C();
            sum.update(Objects.requireNonNull(in, name).readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as text. */
    public static String text(Page page) {
        return TEMPLATES.pageLayout(page).render();
    }

    public static MutableHttpResponse<String> show(Page page) {
        return show(HttpStatus.OK, page);
    }

    public static MutableHttpResponse<String> show(HttpStatus status, Page page) {
        return HttpResponse.<String>status(status).body(text(page)).contentType(TYPE);
    }

    /** After a form: the browser asks for the next page, so that reloading sends nothing twice. */
    public static MutableHttpResponse<String> go(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }
}
