package jp.mamori.registry.platform.http;

import io.micronaut.http.HttpResponse;
import java.util.UUID;

/** What came of a creating request. */
public sealed interface Attempt {
    /** Something was created; the answer is built from its id, now and on every repetition. */
    record Created(UUID id) implements Attempt {}

    /** Nothing was created; the key stays free. */
    record Refusal(HttpResponse<?> answer) implements Attempt {}
}
