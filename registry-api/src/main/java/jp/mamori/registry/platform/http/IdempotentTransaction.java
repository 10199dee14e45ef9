package jp.mamori.registry.platform.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.data.LockWaits;
import jp.mamori.registry.platform.data.SqlErrors;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Refused;

/** The transaction around one creating request: the key's row and what is created commit together. */
@Singleton
class IdempotentTransaction {
    static final Duration REMEMBERED = Duration.ofHours(24);

    private static final int WAIT_FOR_KEY_SECONDS = 1;
    private static final int WAIT_USUALLY_SECONDS = 5;

    private final IdempotencyRows rows;
    private final LockWaits lockWaits;
    private final RequestHashes hashes;
    private final Problems problems;
    private final Clock clock;

    IdempotentTransaction(
            IdempotencyRows rows, LockWaits lockWaits, RequestHashes hashes, Problems problems, Clock clock) {
        this.rows = rows;
        this.lockWaits = lockWaits;
        this.hashes = hashes;
        this.problems = problems;
        this.clock = clock;
    }

    /** Reads committed rows: a key that is not there yet locks nothing, and creations do not wait for each other. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    HttpResponse<?> run(
            CallerKey caller,
            String route,
            IdempotencyKey key,
            Object body,
            Supplier<Attempt> creation,
            Function<UUID, HttpResponse<?>> answer) {
        var who = hashes.ofCaller(caller);
        var what = hashes.ofBody(body);
        if (!claim(who, route, key, what)) {
            return repeated(who, route, key, what, answer);
        }
        return switch (creation.get()) {
            case Attempt.Created(var id) -> {
                rows.created(who, route, key.value(), id);
                yield answer.apply(id);
            }
            case Attempt.Refusal(var refusal) -> {
                rows.forget(who, route, key.value());
                yield refusal;
            }
        };
    }

    /** Whether this request is the first with its key; waits at most a second for one that still runs. */
    private boolean claim(byte[] who, String route, IdempotencyKey key, byte[] what) {
        var now = clock.instant();
        lockWaits.limit(WAIT_FOR_KEY_SECONDS);
        try {
            rows.forgetIfOlder(who, route, key.value(), now.minus(REMEMBERED));
            rows.insert(who, route, key.value(), what, now);
            return true;
        } catch (RuntimeException e) {
            if (SqlErrors.isDuplicate(e)) {
                return false;
            }
            throw Contention.waitedTooLong(e) ? new Refused(ProblemType.IDEMPOTENCY_IN_PROGRESS) : e;
        } finally {
            lockWaits.limit(WAIT_USUALLY_SECONDS);
        }
    }

    private HttpResponse<?> repeated(
            byte[] who, String route, IdempotencyKey key, byte[] what, Function<UUID, HttpResponse<?>> answer) {
        var row =
                rows.find(who, route, key.value()).orElseThrow(() -> new Refused(ProblemType.IDEMPOTENCY_IN_PROGRESS));
        if (!MessageDigest.isEqual(row.bodyHmac(), what)) {
            return problems.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        var resource = row.resource();
        if (resource == null) {
            return problems.of(ProblemType.IDEMPOTENCY_IN_PROGRESS);
        }
        var rebuilt = answer.apply(resource);
        return rebuilt instanceof MutableHttpResponse<?> mutable
                ? mutable.header(Idempotency.REPLAYED, "true")
                : rebuilt;
    }
}
