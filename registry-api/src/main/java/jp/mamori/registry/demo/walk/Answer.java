package jp.mamori.registry.demo.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer of the API or the portal; every look at it that finds something else than expected ends the walk. */
final class Answer {
    private static final int EXCERPT = 400;

    private final String request;
    private final HttpResponse<byte[]> response;

    Answer(String request, HttpResponse<byte[]> response) {
        this.request = request;
        this.response = response;
    }

    Answer must(int status) {
        if (response.statusCode() != status) {
            throw new WalkFailed(
                    request + " answered " + response.statusCode() + " and not " + status + ": " + excerpt());
        }
        return this;
    }

    /** A refusal with that status and problem code. */
    Answer mustRefuse(int status, String code) {
        must(status);
        return mustSay("code", code);
    }

    Answer mustSay(String path, String expected) {
        String found = text(path);
        if (!found.equals(expected)) {
            throw new WalkFailed(request + " has " + path + " = " + found + " and not " + expected);
        }
        return this;
    }

    Answer mustContain(String text) {
        if (!body().contains(text)) {
            throw new WalkFailed(request + " does not contain \"" + text + "\": " + excerpt());
        }
        return this;
    }

    byte[] bytes() {
        return response.body();
    }

    String body() {
        return new String(response.body(), UTF_8);
    }

    String header(String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new WalkFailed(request + " has no header " + name));
    }

    String etag() {
        return header("ETag");
    }

    /** The value at a path such as {@code result/outcome} or {@code items/0/id}, as text; {@code ""} where it is null. */
    String text(String path) {
        @Nullable Object value = value(path);
        return value == null ? "" : value.toString();
    }

    /** The list of objects at a path. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list(String path) {
        Object value = value(path);
        return value instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private @Nullable Object value(String path) {
        @Nullable Object at = json();
        for (String step : path.split("/")) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list && Integer.parseInt(step) < list.size()) {
                at = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return at;
    }

    private Map<String, Object> json() {
        try {
            return Objects.requireNonNull(JSONObjectUtils.parse(body()));
        } catch (ParseException e) {
            throw new WalkFailed(request + " did not answer JSON: " + excerpt(), e);
        }
    }

    private String excerpt() {
        String body = body();
        return body.length() <= EXCERPT ? body : body.substring(0, EXCERPT) + " …";
    }
}
