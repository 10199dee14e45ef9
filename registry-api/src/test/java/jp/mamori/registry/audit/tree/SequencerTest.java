package jp.mamori.registry.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamori.registry.audit.gate.CannotLog;
import jp.mamori.registry.audit.gate.LogGate;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RegistryTest
class SequencerTest {
    private final Acts acts;
    private final Sequencer sequencer;
    private final Backlog backlog;
    private final LogGate gate;
    private final Registry registry;
    private final Rows rows;
    private final TestClock clock;
    private final LogState log;

    SequencerTest(
            Acts acts,
            Sequencer sequencer,
            Backlog backlog,
            LogGate gate,
            Registry registry,
            Rows rows,
            TestClock clock) {
        this.acts = acts;
        this.sequencer = sequencer;
        this.backlog = backlog;
        this.gate = gate;
        this.registry = registry;
        this.rows = rows;
        this.clock = clock;
        this.log = new LogState(rows);
    }

    @BeforeEach
    void empty() {
        registry.reset();
    }

    @AfterEach
    void opened() {
        gate.set(LogGate.State.OPEN);
    }

    @Test
    void events_get_contiguous_numbers_in_batches_of_256() {
        acts.edit(acts.newFile(), 600);
        assertThat(sequencer.sequence()).isEqualTo(new Sequencer.Outcome.Sequenced(0, 256));
        assertThat(sequencer.sequence()).isEqualTo(new Sequencer.Outcome.Sequenced(256, 256));
        assertThat(sequencer.sequence()).isEqualTo(new Sequencer.Outcome.Sequenced(512, 88));
        assertThat(sequencer.sequence()).isEqualTo(new Sequencer.Outcome.Sequenced(600, 0));
        log.assertWhole();
        assertThat(log.size()).isEqualTo(600);
    }

    @Test
    void an_event_that_is_rolled_back_gets_no_number() {
        var file = acts.newFile();
        acts.edit(file, 3);
        assertThatThrownBy(() -> acts.editAll(List.of(file, new FileId(new UUID(9, 9)))))
                .isInstanceOf(CannotLog.class);
        sequencer.sequence();
        log.assertWhole();
        assertThat(log.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSERT ON audit_leaf", "INSERT ON audit_tile", "DELETE ON audit_pending", "UPDATE ON audit_head"
            })
    void a_batch_that_fails_at_a_step_leaves_nothing_and_the_next_begins_at_the_same_number(String step) {
        acts.edit(acts.newFile(), 300);
        sequencer.sequence();
        acts.edit(acts.newFile(), 250);
        var before = rows.checksums();
        rows.update("CREATE TRIGGER probe_step BEFORE " + step
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            assertThatThrownBy(sequencer::sequence).isInstanceOf(RuntimeException.class);
        } finally {
            rows.update("DROP TRIGGER probe_step");
        }
        assertThat(rows.checksums()).isEqualTo(before);
        assertThat(sequencer.sequence()).isEqualTo(new Sequencer.Outcome.Sequenced(256, 256));
        sequencer.sequence();
        log.assertWhole();
        assertThat(log.size()).isEqualTo(550);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSERT ON audit_leaf", "INSERT ON audit_tile", "DELETE ON audit_pending", "UPDATE ON audit_head"
            })
    void a_sequencer_killed_at_a_step_leaves_nothing_and_another_takes_over(String step) throws Exception {
        acts.edit(acts.newFile(), 270);
        var before = rows.checksums();
        rows.update("CREATE TRIGGER probe_step BEFORE " + step + " FOR EACH ROW SET @probe = SLEEP(20)");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var batch = threads.submit(sequencer::sequence);
            kill(asleep());
            assertThatThrownBy(batch::get).hasCauseInstanceOf(RuntimeException.class);
        } finally {
            rows.update("DROP TRIGGER probe_step");
        }
        assertThat(rows.checksums()).isEqualTo(before);
        assertThat(sequencer.sequence()).isEqualTo(new Sequencer.Outcome.Sequenced(0, 256));
        sequencer.sequence();
        log.assertWhole();
    }

    private long asleep() throws InterruptedException {
        for (int tries = 0; tries < 500; tries++) {
            var found = rows.query("SELECT id FROM information_schema.processlist WHERE state = 'User sleep'");
            if (!found.isEmpty()) {
                return ((Number) found.getFirst().get("id")).longValue();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the sequencer never came to that step");
    }

    private void kill(long connection) {
        rows.update("KILL " + connection);
    }

    @Test
    void a_second_sequencer_stands_by_while_the_first_has_the_head() throws SQLException {
        acts.edit(acts.newFile(), 5);
        try (var first = registry.servers().registry().connect()) {
            first.setAutoCommit(false);
            first.createStatement().executeQuery("SELECT id FROM audit_head WHERE id = 1 FOR UPDATE");
            assertThat(sequencer.sequence()).isEqualTo(new Sequencer.Outcome.StoodBy());
            first.rollback();
        }
        assertThat(sequencer.sequence()).isEqualTo(new Sequencer.Outcome.Sequenced(0, 5));
    }

    @Test
    void two_sequencers_under_writers_number_each_event_once() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sequencers = Stream.generate(() -> threads.submit(drain(writing)))
                    .limit(2)
                    .toList();
            var writers =
                    IntStream.range(0, 4).mapToObj(i -> threads.submit(write())).toList();
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var one : sequencers) {
                one.get();
            }
        }
        sequencer.sequence();
        log.assertWhole();
        assertThat(log.size()).isEqualTo(4 * 100 * 3);
        assertThat(rows.count("audit_pending")).isZero();
    }

    private Callable<Void> write() {
        return () -> {
            var files = List.of(acts.newFile(), acts.newFile(), acts.newFile());
            for (int i = 0; i < 100; i++) {
                acts.editAll(files);
            }
            return null;
        };
    }

    private Callable<Void> drain(AtomicBoolean writing) {
        return () -> {
            while (writing.get() || rows.count("audit_pending") > 0) {
                sequencer.sequence();
            }
            return null;
        };
    }

    @Test
    void too_many_outstanding_events_or_one_too_old_refuse_the_next_and_sequencing_readmits() {
        var file = acts.newFile();
        acts.edit(file, Backlog.MOST);
        backlog.measure();
        assertThat(gate.state()).isEqualTo(LogGate.State.OPEN);
        acts.edit(file, 1);
        backlog.measure();
        assertThat(gate.state()).isEqualTo(LogGate.State.BEHIND);
        assertThatThrownBy(() -> acts.edit(file, 1)).isInstanceOf(CannotLog.class);
        while (sequencer.sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events) && events > 0) {
            assertThat(from).isLessThan(Backlog.MOST + 1L);
        }
        backlog.measure();
        acts.edit(file, 1);
        clock.advance(Backlog.LONGEST.plus(Duration.ofSeconds(1)));
        backlog.measure();
        assertThat(gate.state()).isEqualTo(LogGate.State.BEHIND);
        sequencer.sequence();
        backlog.measure();
        assertThat(gate.state()).isEqualTo(LogGate.State.OPEN);
    }

    @Test
    void the_application_cannot_change_or_take_out_what_is_in_the_log() throws SQLException {
        acts.edit(acts.newFile(), 300);
        sequencer.sequence();
        try (var application = registry.servers().registry().connect();
                var statement = application.createStatement()) {
            for (var table :
                    List.of("audit_outbox", "audit_leaf", "audit_tile", "audit_checkpoint", "audit_cosignature")) {
                assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
                        .hasMessageContaining("DELETE command denied");
            }
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE audit_leaf SET leaf_hash = REPEAT('x', 32)"))
                    .hasMessageContaining("UPDATE command denied");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE audit_tile SET root = REPEAT('x', 32)"))
                    .hasMessageContaining("UPDATE command denied");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit_head"))
                    .hasMessageContaining("DELETE command denied");
        }
    }
}
