package jp.mamori.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.ApiProcess;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rounds;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is killed under load: what was acknowledged is stored, and the API goes on by itself. */
class KilledDatabaseTest {
    private static final int ROUNDS = Rounds.of(1, 10);
    private static final int CLIENTS = 6;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void what_was_acknowledged_is_stored_and_the_api_is_back_within_thirty_seconds() throws Exception {
        try (var servers = LocalServers.start(folder.resolve("servers"));
                var registry = Registry.on(servers, folder.resolve("keys"), Map.of())) {
            var cases = new Cases(registry.api(), registry.organisations(), registry.rows(), TestClock.START);
            var sato = cases.as(Cases.SATO);
            try (var clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
                for (var i = 0; i < CLIENTS; i++) {
                    clients.submit(() -> draftUntilOver(sato));
                }
                clients.submit(() -> sequenceUntilOver(registry.bean(Sequencer.class)));
                for (var round = 0; round < ROUNDS; round++) {
                    killUnderLoad(round % 3 == 2 ? servers.vault() : servers.registry());
                }
                over.set(true);
            }
            assertStored(registry.rows(), registry.bean(PublicIds.class));
            assertThat(ApiProcess.fsck(registry, folder.resolve("fsck"))).contains("The log is whole.");
        }
    }

    private void draftUntilOver(TestApi sato) {
        while (!over.get()) {
            var content = jp.mamori.registry.disposition.Cases.statusDismissal("負" + numbers.incrementAndGet() + "号");
            var answer =
                    sato.post("/v1/dispositions").json(content).idempotencyKey().sendUnchecked();
            assertThat(answer.status()).isIn(201, 500, 503);
            if (answer.status() == 201) {
                acknowledged.add(answer.at("/id"));
            }
        }
    }

    private void sequenceUntilOver(Sequencer sequencer) {
        while (!over.get()) {
            try {
                sequencer.sequence();
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException databaseAway) {
                // The log goes on when the database is back.
            }
        }
    }

    private void killUnderLoad(LocalMySql database) throws InterruptedException {
        acknowledgedMoreThan(acknowledged.size() + 20, Duration.ofMinutes(2));
        database.killAndRestart();
        acknowledgedMoreThan(acknowledged.size(), BACK_WITHIN);
    }

    private void acknowledgedMoreThan(int count, Duration within) throws InterruptedException {
        var end = System.nanoTime() + within.toNanos();
        while (acknowledged.size() <= count) {
            assertThat(System.nanoTime()).as("the API goes on").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void assertStored(Rows rows, PublicIds publicIds) {
        for (var id : acknowledged) {
            byte[] stored = Uuids.bytes(
                    publicIds.parse(DispositionId.class, id).orElseThrow().value());
            assertThat(rows.query(
                            "SELECT 1 FROM disposition d JOIN disposition_step s ON s.disposition = d.id"
                                    + " WHERE d.id = ?",
                            (Object) stored))
                    .as("a disposition that was acknowledged")
                    .hasSize(1);
            assertThat(rows.queryVault("SELECT 1 FROM file_key WHERE file = ?", (Object) stored))
                    .as("its key")
                    .hasSize(1);
        }
        assertThat(rows.query("SELECT 1 FROM audit_outbox WHERE type = 'disposition.drafted'"))
                .as("no change without an event, no event without a change")
                .hasSize((int) rows.count("disposition"));
    }
}
