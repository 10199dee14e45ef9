package jp.mamori.portal.verify;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The registry's public files, kept as long as each says ({@code max-age}) and asked for again by their entity tag.
 * Where the registry cannot be reached the file held before is given; its own dates say whether it still counts.
 */
@Singleton
public class PublicFiles {
    /** The most status lists that are looked for: 13 million certificates. */
    static final int MOST_LISTS = 100;

    private static final Duration LISTS_COUNTED_FOR = Duration.ofMinutes(1);
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d{1,6})");
    private static final int LARGEST = 1_048_576;
    private static final int MOST_FILES = 1_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final URI base;
    private final Clock clock;
    private volatile Counted lists = new Counted(0, Instant.EPOCH);

    PublicFiles(@Value("${mamori.api-url}") URI base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    private record Held(String text, String tag, Instant freshUntil) {}

    /** How many status lists there are. */
    private record Counted(int count, Instant until) {}

    /** The issuer's public keys, a JWK Set. */
    public Optional<String> keys() {
        return text("/.well-known/jwks.json");
    }

    /** A signed status list, by its number from 1. */
    public Optional<String> statusList(int number) {
        return number < 1 ? Optional.empty() : text("/v1/status-lists/" + number);
    }

    /** How many status lists there are, looked for at most once a minute. */
    public int statusLists() {
        Counted before = lists;
        if (clock.instant().isBefore(before.until())) {
            return before.count();
        }
        int count = before.count();
        while (count < MOST_LISTS && statusList(count + 1).isPresent()) {
            count++;
        }
        lists = new Counted(count, clock.instant().plus(LISTS_COUNTED_FOR));
        return count;
    }

    /** The file at a path of the registry; empty when it was never had. */
    private Optional<String> text(String path) {
        Held before = held.get(path);
        if (before != null && clock.instant().isBefore(before.freshUntil())) {
            return Optional.of(before.text());
        }
        Held now = fetch(path, before);
        if (now != null && (before != null || held.size() < MOST_FILES)) {
            held.put(path, now);
        }
        return Optional.ofNullable(now).map(Held::text);
    }

    private @Nullable Held fetch(String path, @Nullable Held before) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(4));
        if (before != null && !before.tag().isEmpty()) {
            request.header("If-None-Match", before.tag());
        }
        try {
            HttpResponse<byte[]> response = client.send(
                    request.build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            return kept(response, before);
        } catch (IOException e) {
            return before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return before;
        }
    }

    private @Nullable Held kept(HttpResponse<byte[]> response, @Nullable Held before) {
        Instant until = clock.instant().plusSeconds(maxAge(response));
        String tag = response.headers().firstValue("ETag").orElse("");
        if (response.statusCode() == 304 && before != null) {
            return new Held(before.text(), before.tag(), until);
        }
        if (response.statusCode() != 200) {
            return before;
        }
        return new Held(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8).strip(), tag, until);
    }

    private static long maxAge(HttpResponse<?> response) {
        Matcher said =
                MAX_AGE.matcher(response.headers().firstValue("Cache-Control").orElse(""));
        return said.find() ? Long.parseLong(said.group(1)) : 0;
    }
}
