package jp.mamori.registry.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** One request under construction. */
public final class TestRequest {
    private static volatile RequestObserver observer = (method, path, send) -> send.get();

    private final Registry registry;
    private final HttpClient client;
    private final HttpRequest.Builder builder;
    private final String method;
    private final String path;
    private byte[] body = new byte[0];

    TestRequest(Registry registry, URI uri, HttpClient client, String method, String path) {
        this.registry = registry;
        this.client = client;
        this.method = method;
        this.path = path;
        this.builder = HttpRequest.newBuilder(uri.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    /** Has every request seen by somebody from now on; null for nobody. */
    public static void observedBy(RequestObserver seeing) {
        observer = seeing == null ? (method, path, send) -> send.get() : seeing;
    }

    public TestRequest header(String name, String value) {
        builder.header(name, value);
        return this;
    }

    /** A JSON body: a text is sent as it is, anything else is written as JSON. */
    public TestRequest json(Object content) {
        return bytes(
                "application/json",
                (content instanceof String text ? text : TestApi.json(content)).getBytes(StandardCharsets.UTF_8));
    }

    public TestRequest bytes(String contentType, byte[] content) {
        body = content;
        return header("Content-Type", contentType);
    }

    public TestRequest ifMatch(long version) {
        return header("If-Match", "\"" + version + "\"");
    }

    public TestRequest idempotencyKey(String key) {
        return header("Idempotency-Key", key);
    }

    /** A key that nobody used before. */
    public TestRequest idempotencyKey() {
        return idempotencyKey(UUID.randomUUID().toString());
    }

    /** Answers in a language; Japanese otherwise. */
    public TestRequest language(String tag) {
        return header("Accept-Language", tag);
    }

    public Answer send() {
        var answer = observer.around(method, path, this::sendUnchecked);
        OpenApiCheck.of(registry).check(method, path, answer);
        return answer;
    }

    /** Sends without holding the answer against the description: for what is outside it. */
    public Answer sendUnchecked() {
        try {
            var request = builder.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
