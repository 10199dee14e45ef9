package jp.mamori.registry.certificate.status;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.platform.job.Job;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rounds;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Threats S10, S11 and S13: a change shows in time, no index is given out twice, an index tells nothing. */
@RegistryTest
class StatusListThreatsTest {
    private static final int THREADS = 64;
    private static final int EACH = Rounds.of(50, 1_500);
    private static final int LISTS = Rounds.of(4, 16);
    private static final int BUCKETS = 64;

    /** Chi-square of 63 degrees of freedom is beyond it once in a million times. */
    private static final double TOO_UNEVEN = 130;

    private final TestApi api;
    private final Registry registry;
    private final Rows rows;
    private final Cases cases;

    StatusListThreatsTest(TestApi api, Registry registry, Organisations organisations, Rows rows) {
        this.api = api;
        this.registry = registry;
        this.rows = rows;
        this.cases = new Cases(api, organisations, rows);
    }

    @BeforeAll
    void firstList() {
        cases.job("make-status-list");
    }

    /** What the tests gave out belongs to no certificate. */
    @AfterEach
    void givenOutToNobody() {
        rows.update("""
                UPDATE status_entry e LEFT JOIN certificate_intent i ON i.list_no = e.list_no AND i.idx = e.idx
                SET e.state = 'FREE' WHERE e.state IN ('TAKEN', 'INVALID') AND i.id IS NULL
                """);
        rows.update("UPDATE status_list SET changes = changes + 1");
    }

    /** List by list: the reset before the next test would delete millions of rows at once. */
    @AfterAll
    void noMoreLists() {
        for (var list = rows.count("status_list"); list > 1; list--) {
            rows.update(
                    "DELETE FROM status_entry WHERE list_no = ? AND list_no NOT IN (SELECT list_no FROM certificate_intent)",
                    list);
        }
    }

    /** As years of issuing leave it: the first list again, every index at another place. */
    private void lists(int count) {
        for (var list = rows.count("status_list") + 1; list <= count; list++) {
            rows.update(
                    "INSERT INTO status_list (list_no, created_at, changes, signed_changes)"
                            + " VALUES (?, UTC_TIMESTAMP(6), 0, -1)",
                    list);
            rows.update("""
                    INSERT INTO status_entry (list_no, idx, position, state)
                    SELECT ?, (idx * 5 + ?) MOD 131072 AS moved, position, IF(state = 'DECOY', 'DECOY', 'FREE')
                    FROM status_entry WHERE list_no = 1 ORDER BY moved
                    """, list, list * 7_919);
        }
    }

    private List<StatusIndex> take(int count) {
        return inTransaction(() -> registry.bean(StatusIndexes.class).take(count));
    }

    /** Read committed, as issuing does it. */
    @SuppressWarnings("unchecked")
    private <T> T inTransaction(Callable<T> work) {
        TransactionOperations<Connection> transactions = registry.named(TransactionOperations.class, "default");
        var readCommitted = new DefaultTransactionDefinition();
        readCommitted.setIsolationLevel(TransactionDefinition.Isolation.READ_COMMITTED);
        return transactions.execute(readCommitted, status -> work.call());
    }

    @Test
    void S10_a_change_shows_in_the_served_list_within_sixty_seconds_among_many_lists() throws Exception {
        var person = Cases.applicant("shown", "見本", "花");
        var request = cases.certified(person);
        lists(LISTS);
        cases.job("sign-status-lists");
        var before = rows.query("SELECT list_no, signed_at FROM status_list ORDER BY list_no");
        cases.advance(Duration.ofSeconds(3));
        Cases.ok(cases.as(person)
                .post(request + "/withdrawal")
                .ifMatch(cases.reads(person, request).version())
                .json(Map.of())
                .send());
        var begun = System.nanoTime();
        cases.job("sign-status-lists");
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var row = rows.query("SELECT list_no, idx FROM certificate WHERE state = 'WITHDRAWN'")
                .getFirst();
        assertThat(served((int) row.get("list_no")).get((int) row.get("idx"))).isEqualTo(1);
        var every = registry.beans(Job.class).stream()
                .filter(job -> job.name().equals("sign-status-lists"))
                .findFirst()
                .orElseThrow()
                .every();
        var cached = Duration.ofSeconds(15);
        assertThat(api.get("/v1/status-lists/1").sendUnchecked().header("Cache-Control"))
                .contains("max-age=" + cached.toSeconds());
        assertThat(every.plus(took).plus(cached)).isLessThan(Duration.ofSeconds(60));
        var after = rows.query("SELECT list_no, signed_at FROM status_list ORDER BY list_no");
        before.retainAll(after);
        assertThat(before).as("only the list that changed is signed anew").hasSize(after.size() - 1);
    }

    @Test
    void however_many_change_a_list_is_signed_anew_once_and_not_again_without_a_change() {
        cases.job("sign-status-lists");
        var taken = take(500);
        inTransaction(() -> {
            taken.forEach(registry.bean(StatusIndexes.class)::invalidate);
            return null;
        });
        cases.advance(Duration.ofSeconds(2));
        cases.job("sign-status-lists");
        var tag = api.get("/v1/status-lists/1").sendUnchecked().header("ETag");
        cases.advance(Duration.ofSeconds(2));
        cases.job("sign-status-lists");
        assertThat(api.get("/v1/status-lists/1").sendUnchecked().header("ETag")).isEqualTo(tag);
        assertThat(rows.query("SELECT 1 FROM status_list WHERE changes <> signed_changes"))
                .isEmpty();
    }

    @Test
    void S11_sixty_four_threads_are_given_no_index_twice() throws Exception {
        lists(1 + THREADS * EACH / 120_000);
        var given = new ArrayList<StatusIndex>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<List<StatusIndex>>>();
            for (var i = 0; i < THREADS; i++) {
                var together = 1 + i % 7;
                running.add(threads.submit(() -> takeUntil(EACH, together)));
            }
            for (var one : running) {
                given.addAll(one.get());
            }
        }
        assertThat(given).hasSize(THREADS * EACH);
        assertThat(new HashSet<>(given)).as("none twice").hasSameSizeAs(given);
        assertThat(rows.query("SELECT COUNT(*) AS n FROM status_entry WHERE state IN ('TAKEN', 'INVALID')")
                        .getFirst()
                        .get("n"))
                .as("none lost")
                .isEqualTo((long) given.size() + rows.count("certificate_intent"));
        assertThat(rows.query("SELECT 1 FROM status_entry WHERE state = 'DECOY' AND position < 128451"))
                .as("decoys are never given out")
                .isEmpty();
    }

    /** There are twice as many threads as connections: who waits too long for one was given nothing and comes again. */
    private List<StatusIndex> takeUntil(int count, int together) {
        var taken = new ArrayList<StatusIndex>();
        while (taken.size() < count) {
            try {
                taken.addAll(take(Math.min(together, count - taken.size())));
            } catch (CannotGetJdbcConnectionException e) {
                Thread.yield();
            }
        }
        return taken;
    }

    @Test
    void S13_an_index_tells_nothing_about_when_it_was_given_out() {
        var given = take(6_400).stream().mapToInt(StatusIndex::idx).toArray();
        assertThat(chiSquare(given)).as("spread over the list").isLessThan(TOO_UNEVEN);
        var steps = IntStream.range(1, given.length)
                .map(i -> Math.floorMod(given[i] - given[i - 1], StatusList.DEFAULT_SIZE))
                .toArray();
        assertThat(chiSquare(steps)).as("from one to the next").isLessThan(TOO_UNEVEN);
        var ascending = given.clone();
        Arrays.sort(ascending);
        assertThat(chiSquare(firstHalf(ascending)))
                .as("the same test of indexes in order")
                .isGreaterThan(TOO_UNEVEN);
        IntUnaryOperator step = i -> i * 20 % StatusList.DEFAULT_SIZE;
        var even = IntStream.range(0, 6_400).map(step).toArray();
        var evenSteps = IntStream.range(1, even.length)
                .map(i -> Math.floorMod(even[i] - even[i - 1], StatusList.DEFAULT_SIZE))
                .toArray();
        assertThat(chiSquare(evenSteps)).as("and of equal steps").isGreaterThan(TOO_UNEVEN);
    }

    private static int[] firstHalf(int[] all) {
        return Arrays.copyOf(all, all.length / 2);
    }

    private static double chiSquare(int[] indexes) {
        var seen = new int[BUCKETS];
        for (var index : indexes) {
            seen[(int) ((long) index * BUCKETS / StatusList.DEFAULT_SIZE)]++;
        }
        var expected = indexes.length / (double) BUCKETS;
        return Arrays.stream(seen)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    @Test
    void S13_the_served_list_has_decoys_all_over_and_is_one_for_all_employers() throws Exception {
        cases.job("sign-status-lists");
        var list = served(1);
        var decoys = IntStream.range(0, list.size())
                .filter(index -> bit(list, index) == 1)
                .toArray();
        assertThat(decoys).hasSizeBetween(StatusList.DEFAULT_SIZE / 52, StatusList.DEFAULT_SIZE / 45);
        assertThat(chiSquare(decoys)).as("all over the list").isLessThan(TOO_UNEVEN);
        var person = Cases.applicant("two-employers", "二町", "花");
        cases.certified(person);
        cases.declaresNothingElse(person);
        var other = cases.asks(person, cases.otherSchool, "NEW_HIRE");
        cases.atSlot(person, other);
        cases.accepts(person, other);
        cases.issues(person, other);
        assertThat(rows.query(
                        "SELECT DISTINCT c.list_no FROM certificate c JOIN certificate_request r ON r.id = c.request"
                                + " JOIN applicant a ON a.id = r.applicant WHERE c.state = 'ISSUED'"
                                + " GROUP BY c.list_no HAVING COUNT(DISTINCT c.audience) > 1"))
                .as("employers share a list")
                .isNotEmpty();
        var anybody = api.get("/v1/status-lists/1").sendUnchecked().body();
        assertThat(cases.as(Cases.CHECKER)
                        .get("/v1/status-lists/1")
                        .sendUnchecked()
                        .body())
                .isEqualTo(anybody);
        assertThat(cases.as(Cases.OTHER_CHECKER)
                        .get("/v1/status-lists/1")
                        .sendUnchecked()
                        .body())
                .isEqualTo(anybody);
    }

    private static int bit(StatusList list, int index) {
        try {
            return list.get(index);
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    private StatusList served(int number) throws Refused {
        var issuer = new Issuer("https://test.mamori.example");
        var keys = IssuerKeys.parse(
                api.get("/.well-known/jwks.json").sendUnchecked().text());
        var text =
                new String(api.get("/v1/status-lists/" + number).sendUnchecked().body(), US_ASCII);
        Instant now = cases.now();
        return StatusListToken.read(text, issuer, issuer.value() + "/v1/status-lists/" + number, keys, now)
                .list();
    }

    @Test
    void the_next_index_is_looked_up_in_an_index_that_holds_only_what_is_free() {
        lists(2);
        take(20_000);
        for (var position : List.of(0, 20_000)) {
            var plan = rows.query("""
                    EXPLAIN SELECT list_no, position, idx FROM status_entry
                    WHERE state = 'FREE' AND (list_no > ? OR list_no = ? AND position > ?)
                    ORDER BY list_no, position LIMIT 64 FOR UPDATE SKIP LOCKED
                    """, 1, 1, position).getFirst();
            assertThat(plan.get("key")).isEqualTo("next_free");
            assertThat(plan.get("type")).isEqualTo("range");
            assertThat((String) plan.get("Extra")).doesNotContain("filesort");
        }
        var update = rows.query("""
                EXPLAIN UPDATE status_entry FORCE INDEX (PRIMARY) SET state = 'TAKEN'
                WHERE list_no = 1 AND idx IN (1, 2, 3) AND state = 'FREE'
                """).getFirst();
        assertThat(update.get("key")).isEqualTo("PRIMARY");
        assertThat(((Number) update.get("rows")).intValue()).isLessThan(10);
    }
}
