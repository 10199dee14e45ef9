package jp.mamori.portal.registry;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import jp.mamori.portal.registry.RegistryException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP with the registry.
 * Reading gives the resource or throws; a change gives an {@link Answer}, because people can cause refusals.
 * Redirects are not followed; every call ends after ten seconds.
 */
@Singleton
public class Registry {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper json;
    private final URI base;

    Registry(ObjectMapper json, @Value("${mamori.api-url}") URI base) {
        this.json = json;
        this.base = base;
    }

    public <T> T get(@Nullable Bearer bearer, String path, Argument<T> type) {
        return getTagged(bearer, path, type).body();
    }

    /** Reads what may not be there, or not for this reader. */
    public <T> Optional<T> find(@Nullable Bearer bearer, String path, Argument<T> type) {
        try {
            return Optional.of(get(bearer, path, type));
        } catch (RegistryException e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public <T> Tagged<T> getTagged(@Nullable Bearer bearer, String path, Argument<T> type) {
        return switch (send(request(bearer, path).GET(), type)) {
            case Answer.Done<T>(T body, String tag) -> new Tagged<>(body, tag);
            case Answer.Refused<T>(Problem problem) -> throw refusedReading(problem, path);
        };
    }

    public byte[] bytes(Bearer bearer, String path) {
        HttpResponse<byte[]> response = exchange(request(bearer, path).GET());
        if (response.statusCode() != 200) {
            throw failure(response.statusCode());
        }
        return response.body();
    }

    /** A text that the registry publishes; empty where it is not there. */
    public Optional<String> text(@Nullable Bearer bearer, String path) {
        HttpResponse<byte[]> response = exchange(request(bearer, path)
                .setHeader("Accept", "text/plain, application/problem+json")
                .GET());
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw failure(response.statusCode());
        }
        return Optional.of(new String(response.body(), StandardCharsets.UTF_8));
    }

    public <T> Answer<T> create(
            @Nullable Bearer bearer, String path, Object body, @Nullable String key, Argument<T> type) {
        HttpRequest.Builder request = request(bearer, path).POST(written(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request, type);
    }

    public <T> Answer<T> change(Bearer bearer, String path, Object body, String tag, Argument<T> type) {
        return send(request(bearer, path).header("If-Match", tag).POST(written(body)), type);
    }

    public <T> Answer<T> replace(Bearer bearer, String path, Object body, String tag, Argument<T> type) {
        return send(request(bearer, path).header("If-Match", tag).PUT(written(body)), type);
    }

    private HttpRequest.Builder request(@Nullable Bearer bearer, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", Speech.now());
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer.token());
            bearer.organisation().ifPresent(id -> request.header("Mamori-Organisation", id));
        }
        return request;
    }

    private HttpRequest.BodyPublisher written(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalStateException("a body of ours could not be written as JSON");
        }
    }

    private <T> Answer<T> send(HttpRequest.Builder request, Argument<T> type) {
        HttpResponse<byte[]> response = exchange(request.header("Content-Type", "application/json"));
        int status = response.statusCode();
        if (status / 100 == 2) {
            String tag = response.headers().firstValue("ETag").orElse("");
            return new Answer.Done<>(read(response.body(), type), tag);
        }
        if (status == 401 || status == 404 || status >= 500) {
            throw failure(status);
        }
        Problem problem = read(response.body(), Argument.of(Problem.class));
        OptionalLong again = response.headers().firstValueAsLong("Retry-After");
        return new Answer.Refused<>(again.isPresent() ? problem.retriedAfter(again.getAsLong()) : problem);
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new RegistryException(Reason.UNREACHABLE, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(Reason.UNREACHABLE, "interrupted");
        }
    }

    private <T> T read(byte[] body, Argument<T> type) {
        try {
            byte[] given = body.length == 0 ? new byte[] {'{', '}'} : body;
            return Optional.ofNullable(json.readValue(given, type))
                    .orElseThrow(() -> new RegistryException(Reason.UNREADABLE, "empty answer"));
        } catch (IOException e) {
            throw new RegistryException(Reason.UNREADABLE, "unreadable " + type.getSimpleName());
        }
    }

    private static RegistryException refusedReading(Problem problem, String path) {
        return problem.status() == 403
                ? new RegistryException(Reason.FORBIDDEN, String.valueOf(problem.code()))
                : new RegistryException(Reason.UNREACHABLE, "status " + problem.status() + " on a read");
    }

    private static RegistryException failure(int status) {
        return switch (status) {
            case 401 -> new RegistryException(Reason.SIGNED_OUT, "status 401");
            case 403 -> new RegistryException(Reason.FORBIDDEN, "status 403");
            case 404 -> new RegistryException(Reason.NOT_FOUND, "status 404");
            default -> new RegistryException(Reason.UNREACHABLE, "status " + status);
        };
    }
}
