package jp.mamori.registry.platform.http;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamori.registry.platform.data.Contention;

/**
 * Answers a repeated creating request without creating again.
 *
 * <p>A key counts for 24 hours, per caller and route.
 * The same key with another body is 422, a key whose request still runs is 409.
 * Source: docs/api, Idempotency.
 */
@Singleton
public class Idempotency {
    static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotentTransaction transaction;
    private final Contention contention;

    Idempotency(IdempotentTransaction transaction, Contention contention) {
        this.transaction = transaction;
        this.contention = contention;
    }

    /**
     * Runs the creation once, in one transaction with the row that remembers the key; retried on contention.
     *
     * @param body the parsed request body, compared by its keyed hash
     * @param answer builds the 201 from the id, also for a repeated request, which is marked {@code Idempotency-Replayed}
     */
    public HttpResponse<?> once(
            CallerKey caller,
            String route,
            IdempotencyKey key,
            Object body,
            Supplier<Attempt> creation,
            Function<UUID, HttpResponse<?>> answer) {
        return contention.retrying(() -> transaction.run(caller, route, key, body, creation, answer));
    }
}
