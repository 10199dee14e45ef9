package jp.mamori.registry.demo.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to the sign-in and its answer; bodies are bounded and nothing is cached. */
final class Exchange {
    private static final int LARGEST_BODY = 16_384;

    private final HttpExchange exchange;

    Exchange(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    Map<String, String> query() {
        return decode(exchange.getRequestURI().getRawQuery());
    }

    Map<String, String> form() throws IOException {
        return decode(new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8));
    }

    String header(String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static Map<String, String> decode(@Nullable String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : (encoded == null ? "" : encoded).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(text(pair.substring(0, equals)), text(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String text(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    void json(int status, Map<String, ?> body) throws IOException {
        send(status, "application/json", JSONObjectUtils.toJSONString(body));
    }

    void page(int status, String html, String formTarget) throws IOException {
        // The form's answer redirects to the portal, which the policy must name too.
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'sha256-" + LoginPage.STYLE_HASH + "'; form-action 'self' "
                                + formTarget + "; frame-ancestors 'none'; base-uri 'none'");
        send(status, "text/html; charset=utf-8", html);
    }

    void redirect(String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        send(302, "text/plain; charset=utf-8", "");
    }

    private void send(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
