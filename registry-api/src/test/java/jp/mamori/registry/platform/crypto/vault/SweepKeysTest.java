package jp.mamori.registry.platform.crypto.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.Test;

@RegistryTest
class SweepKeysTest {
    private final FileKeys fileKeys;
    private final Jobs jobs;
    private final TestClock clock;
    private final Ids ids;
    private final Rows rows;
    private final Registry registry;
    private final Cases cases;

    SweepKeysTest(
            FileKeys fileKeys,
            Jobs jobs,
            TestClock clock,
            Ids ids,
            Rows rows,
            Registry registry,
            TestApi api,
            Organisations organisations) {
        this.fileKeys = fileKeys;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
        this.rows = rows;
        this.registry = registry;
        this.cases = new Cases(api, organisations, rows);
    }

    private FileId orphan() {
        var file = new FileId(ids.next());
        fileKeys.create(file);
        return file;
    }

    private boolean hasKey(FileId file) {
        return !rows.queryVault("SELECT 1 FROM file_key WHERE file = ?", (Object) Uuids.bytes(file.value()))
                .isEmpty();
    }

    private long keys() {
        return ((Number) rows.queryVault("SELECT COUNT(*) AS n FROM file_key")
                        .getFirst()
                        .get("n"))
                .longValue();
    }

    private void sweep() {
        jobs.runNow("sweep-keys");
    }

    @Test
    void a_key_without_a_file_goes_after_a_day_and_every_files_key_stays() {
        var person = Cases.applicant("swept", "帚木", "花");
        cases.dismissal("帚木", "次郎");
        var request = cases.certified(person);
        var used = keys();
        var old = orphan();
        clock.advance(Duration.ofHours(1));
        var young = orphan();
        clock.advance(Duration.ofHours(23));
        sweep();
        assertThat(hasKey(old)).as("a day old, not older").isTrue();
        clock.advance(Duration.ofSeconds(1));
        sweep();
        sweep();
        assertThat(hasKey(old)).isFalse();
        assertThat(hasKey(young)).isTrue();
        assertThat(keys()).isEqualTo(used + 1);
        assertThat(cases.token(person, request)).isNotBlank();
        clock.advance(Duration.ofDays(1));
        sweep();
        assertThat(keys()).isEqualTo(used);
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ISSUED");
    }

    @Test
    void a_creation_in_progress_is_waited_for() throws Exception {
        var committed = orphan();
        var rolledBack = orphan();
        clock.advance(Duration.ofHours(25));
        try (var connection = registry.servers().registry().connectAsRoot()) {
            connection.setAutoCommit(false);
            insert(connection, rolledBack);
            connection.rollback();
            insert(connection, committed);
            var sweeping = CompletableFuture.runAsync(this::sweep);
            TimeUnit.MILLISECONDS.sleep(700);
            assertThat(sweeping).isNotDone();
            assertThat(hasKey(committed)).isTrue();
            connection.commit();
            sweeping.get(30, TimeUnit.SECONDS);
        }
        assertThat(hasKey(committed)).isTrue();
        assertThat(hasKey(rolledBack)).isFalse();
    }

    @Test
    void a_creation_that_takes_too_long_leaves_the_keys_to_the_next_run() throws Exception {
        var slow = orphan();
        var other = orphan();
        clock.advance(Duration.ofHours(25));
        try (var connection = registry.servers().registry().connectAsRoot()) {
            connection.setAutoCommit(false);
            insert(connection, slow);
            sweep();
            assertThat(hasKey(slow)).isTrue();
            connection.commit();
        }
        sweep();
        assertThat(hasKey(slow)).isTrue();
        assertThat(hasKey(other)).isFalse();
    }

    private static void insert(Connection connection, FileId file) throws Exception {
        try (var insert = connection.prepareStatement(
                "INSERT INTO natural_person (id, display_ct, created_at) VALUES (?, 'x', '2026-01-01')")) {
            insert.setBytes(1, Uuids.bytes(file.value()));
            insert.executeUpdate();
        }
    }
}
