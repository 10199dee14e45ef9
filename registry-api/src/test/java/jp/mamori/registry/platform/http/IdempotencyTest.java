package jp.mamori.registry.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.ProbeController;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RegistryTest
class IdempotencyTest {
    private final TestApi api;
    private final TestApi yamada;
    private final Rows rows;
    private final TestClock clock;
    private final Jobs jobs;
    private final AtomicInteger creations = new AtomicInteger();

    IdempotencyTest(TestApi api, Rows rows, TestClock clock, Jobs jobs) {
        this.api = api;
        this.rows = rows;
        this.clock = clock;
        this.jobs = jobs;
        yamada = api.as(Persona.applicant("yamada", "山田", "太郎", LocalDate.of(1990, 4, 1)));
    }

    @BeforeEach
    void each_creation_counts() {
        creations.set(0);
        ProbeController.CREATION.set(() -> {
            creations.incrementAndGet();
            return new Attempt.Created(UUID.randomUUID());
        });
        rows.update("DELETE FROM idempotency");
        clock.set(TestClock.START);
    }

    @Test
    void a_repeated_request_answers_the_same_and_creates_nothing() {
        var first = create(yamada, "k1", "[1]");
        var second = create(yamada, "k1", "[1]");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(creations).hasValue(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        create(yamada, "k1", "[1]");
        assertThat(create(yamada, "k1", "[2]").at("/code")).isEqualTo("idempotency-key-reused");
        assertThat(create(yamada, "k2", "[2]").status()).isEqualTo(201);
    }

    @Test
    void keys_of_two_callers_do_not_meet() {
        var suzuki = api.as(Persona.applicant("suzuki", "鈴木", "次郎", LocalDate.of(1991, 4, 1)));
        create(yamada, "k1", "[1]");
        assertThat(create(suzuki, "k1", "[2]").status()).isEqualTo(201);
        assertThat(creations).hasValue(2);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        create(yamada, "k1", "[1]");
        clock.advance(Duration.ofHours(24));
        var sameKey = yamadaAgain();
        assertThat(create(sameKey, "k1", "[2]").status()).isEqualTo(201);
        create(sameKey, "k2", "[2]");
        clock.advance(Duration.ofHours(24));
        jobs.runNow("forget-idempotency-keys");
        assertThat(rows.count("idempotency")).isZero();
    }

    @Test
    void a_refused_creation_leaves_the_key_free() {
        ProbeController.CREATION.set(() -> new Attempt.Refusal(HttpResponse.badRequest()));
        assertThat(create(yamada, "k1", "[1]").status()).isEqualTo(400);
        assertThat(rows.count("idempotency")).isZero();
    }

    @Test
    void a_failed_creation_leaves_nothing() {
        ProbeController.CREATION.set(() -> {
            throw new IllegalStateException("planned");
        });
        assertThat(create(yamada, "k1", "[1]").status()).isEqualTo(500);
        assertThat(rows.count("idempotency")).isZero();
    }

    @Test
    void a_request_that_still_runs_is_told_so() throws Exception {
        var started = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        ProbeController.CREATION.set(() -> {
            creations.incrementAndGet();
            started.countDown();
            await(finish);
            return new Attempt.Created(UUID.randomUUID());
        });
        try (var pool = Executors.newSingleThreadExecutor()) {
            var first = pool.submit(() -> create(yamada, "k1", "[1]"));
            await(started);
            var second = create(yamada, "k1", "[1]");
            assertThat(second.at("/code")).isEqualTo("idempotency-in-progress");
            assertThat(second.header("Retry-After")).isEqualTo("1");
            finish.countDown();
            assertThat(first.get().status()).isEqualTo(201);
        }
        assertThat(creations).hasValue(1);
    }

    @Test
    void the_key_is_required_and_bounded() {
        var without =
                yamada.post("/v1/probe/creations").json("{\"numbers\":[1]}").sendUnchecked();
        assertThat(without.at("/code")).isEqualTo("idempotency-key-missing");
        assertThat(create(yamada, "x".repeat(65), "[1]").at("/code")).isEqualTo("idempotency-key-malformed");
        assertThat(create(yamada, "a b", "[1]").at("/code")).isEqualTo("idempotency-key-malformed");
    }

    @Test
    void neither_caller_nor_body_is_in_the_table() {
        create(yamada, "k1", "[1]");
        assertThat(rows.query("SELECT * FROM idempotency").toString()).doesNotContain("yamada", "numbers");
    }

    private TestApi yamadaAgain() {
        return api.as(Persona.applicant("yamada", "山田", "太郎", LocalDate.of(1990, 4, 1)));
    }

    private static Answer create(TestApi as, String key, String numbers) {
        return as.post("/v1/probe/creations")
                .json("{\"numbers\":" + numbers + "}")
                .idempotencyKey(key)
                .sendUnchecked();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new AssertionError("waited too long");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
