package jp.mamori.portal.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The registry's HTTP side as the portal meets it: answers laid out by the test, calls remembered. */
public final class FakeRegistry implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    public final List<Call> calls = new CopyOnWriteArrayList<>();

    public record Answer(int status, String type, String body, Map<String, String> headers) {}

    public record Call(String method, String path, String query, String body, Map<String, List<String>> headers) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(one -> one.getKey().equalsIgnoreCase(name))
                    .map(one -> one.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    public FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public FakeRegistry on(String methodAndPath, String json) {
        return on(methodAndPath, 200, json);
    }

    public FakeRegistry on(String methodAndPath, int status, String json) {
        return on(methodAndPath, status, json, Map.of("ETag", "\"3\""));
    }

    public FakeRegistry on(String methodAndPath, int status, String json, Map<String, String> headers) {
        String type = status >= 400 ? "application/problem+json" : "application/json";
        answers.put(methodAndPath, new Answer(status, type, json, headers));
        return this;
    }

    public FakeRegistry file(String path, String body, String cacheControl) {
        answers.put(
                "GET " + path,
                new Answer(
                        200,
                        "text/plain",
                        body,
                        Map.of("Cache-Control", cacheControl, "ETag", "\"" + body.hashCode() + "\"")));
        return this;
    }

    public void remove(String methodAndPath) {
        answers.remove(methodAndPath);
    }

    public List<Call> calls(String method, String path) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.path().equals(path))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String asked = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        String query = URLDecoder.decode(asked, StandardCharsets.UTF_8);
        calls.add(new Call(exchange.getRequestMethod(), path, query, sent, Map.copyOf(exchange.getRequestHeaders())));
        Answer answer = answers.getOrDefault(
                exchange.getRequestMethod() + " " + path,
                new Answer(404, "application/problem+json", "{\"status\":404,\"code\":\"not-found\"}", Map.of()));
        boolean known = exchange.getRequestHeaders()
                .getOrDefault("If-None-Match", List.of())
                .contains(answer.headers().getOrDefault("ETag", "none"));
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (known) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
