package jp.mamori.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.migrations.local.ServerSettings;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.ApiProcess;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rounds;
import jp.mamori.registry.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The API is killed in the middle of issuing: no number or index is lost or used twice, and the next start completes.
 *
 * <p>A trigger that sleeps holds the API at a write, a failpoint between two, so that the kill hits it there.
 */
class KilledApiTest {
    /** Longer than any test waits: only the kill ends it. */
    private static final int SLEEP = 600;

    private static final int ROUNDS = Rounds.of(5, 100);
    private static final int EACH_ROUND = 2;
    private static final String LATER = "INTERVAL 100 YEAR";

    /**
     * Where the API is held: at each step of issuing, and at the writes of both its transactions; the first five in every
     * run.
     */
    private static final List<Point> POINTS = List.of(
            Point.step("INTENT_STORED"),
            Point.step("LINTED"),
            Point.step("SIGNED"),
            Point.step("CERTIFICATE_STORED"),
            new Point("AFTER INSERT ON certificate", ""),
            new Point("AFTER INSERT ON certificate_intent", ""),
            new Point("BEFORE INSERT ON certificate", ""),
            new Point("AFTER UPDATE ON certificate_request", "NEW.state = 'ISSUED'"),
            new Point("BEFORE INSERT ON certificate_intent", ""),
            new Point("BEFORE UPDATE ON status_entry", "NEW.state = 'TAKEN'"),
            new Point("AFTER UPDATE ON status_entry", "NEW.state = 'TAKEN'"),
            new Point("BEFORE INSERT ON audit_outbox", "NEW.type = 'certificate.intent-stored'"),
            new Point("BEFORE UPDATE ON certificate_intent", "NEW.state = 'ISSUED'"),
            new Point("AFTER UPDATE ON certificate_intent", "NEW.state = 'ISSUED'"),
            new Point("BEFORE INSERT ON audit_outbox", "NEW.type = 'certificate.certificate-issued'"),
            new Point("AFTER INSERT ON audit_outbox", "NEW.type = 'certificate.certificate-issued'"));

    private record Point(String when, String condition) {
        /** Between two writes, where no trigger reaches: the API itself holds there. */
        static Point step(String name) {
            return new Point(name, "");
        }

        boolean isStep() {
            return !when.contains(" ");
        }

        String trigger() {
            var sleep = "DO SLEEP(" + SLEEP + ")";
            return "CREATE TRIGGER held " + when + " FOR EACH ROW "
                    + (condition.isEmpty() ? sleep : "BEGIN IF " + condition + " THEN " + sleep + "; END IF; END");
        }
    }

    private record Applied(Persona person, String request) {}

    @TempDir
    private Path folder;

    private Registry registry;
    private Cases cases;
    private Rows rows;

    @Test
    void killed_at_any_write_of_issuing_it_loses_nothing_and_the_next_start_completes() throws Exception {
        try (var servers = LocalServers.start(folder.resolve("servers"), ServerSettings.forTests());
                var own = Registry.on(servers, folder.resolve("keys"), Map.of())) {
            registry = own;
            rows = own.rows();
            // The slots lie in the past of the processes, which have the real clock.
            var start = Clock.systemUTC().instant().minus(Duration.ofDays(60));
            cases = new Cases(own.api(), own.organisations(), rows, start);
            var applied = accepted(ROUNDS * EACH_ROUND);
            for (var round = 0; round < ROUNDS; round++) {
                someAreDue();
                killedAt(POINTS.get(round % POINTS.size()));
                assertNothingIsLost();
            }
            completes(applied);
        }
    }

    /** Those of the next round; what earlier rounds left is due as well. */
    private void someAreDue() {
        rows.update("UPDATE certificate_request SET issue_at = issue_at - " + LATER
                + " WHERE state = 'ACCEPTED' AND issue_at > UTC_TIMESTAMP() ORDER BY id LIMIT " + EACH_ROUND);
    }

    /** People whose certificate is due in their round. */
    private List<Applied> accepted(int count) {
        var applied = new ArrayList<Applied>();
        for (var i = 0; i < count; i++) {
            var person = Cases.applicant("killed-" + i, "轟", "花");
            cases.declaresNothingElse(person);
            applied.add(new Applied(person, cases.asks(person)));
        }
        var last = applied.getLast();
        cases.atSlot(last.person(), last.request());
        applied.forEach(one -> cases.accepts(one.person(), one.request()));
        rows.update("UPDATE certificate_request SET issue_at = issue_at + " + LATER);
        return applied;
    }

    private void killedAt(Point point) throws Exception {
        if (point.isStep()) {
            killedAtStep(point.when());
        } else {
            killedAtWrite(point);
        }
        theLeaseOfTheDeadNodeRunsOut();
    }

    private void killedAtStep(String step) throws Exception {
        try (var api = start(Map.of("MAMORI_FAILPOINT", step))) {
            var before = held(api, step);
            until(() -> held(api, step) > before, "the API reaches " + step);
            api.kill();
        }
        until(() -> rows.query("SELECT 1 FROM information_schema.innodb_trx").isEmpty(), "its transaction ends");
    }

    private static long held(ApiProcess api, String step) {
        try (var lines = Files.lines(api.log())) {
            return lines.filter(line -> line.contains("held at " + step)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void killedAtWrite(Point point) throws Exception {
        rows.update(point.trigger());
        try (var api = start(Map.of())) {
            until(() -> !held().isEmpty(), "the API reaches " + point);
            api.kill();
        }
        held().forEach(connection -> rows.update("KILL " + connection));
        until(() -> held().isEmpty(), "the dead API's transaction ends");
        rows.update("DROP TRIGGER held");
    }

    private ApiProcess start(Map<String, String> environment) throws Exception {
        return ApiProcess.start(registry, folder.resolve("api"), Map.of(), environment);
    }

    private List<Object> held() {
        return rows.query("SELECT id FROM information_schema.processlist WHERE state = 'User sleep'").stream()
                .map(row -> row.values().iterator().next())
                .toList();
    }

    /** What ten minutes do. */
    private void theLeaseOfTheDeadNodeRunsOut() {
        rows.update("UPDATE job_lease SET held_until = '2000-01-01', next_run_at = '2000-01-01'");
    }

    private void assertNothingIsLost() {
        assertThat(rows.query("""
                SELECT e.list_no, e.idx FROM status_entry e
                LEFT JOIN certificate_intent i ON i.list_no = e.list_no AND i.idx = e.idx
                WHERE (e.state IN ('TAKEN', 'INVALID')) <> (i.id IS NOT NULL)
                """))
                .as("an index is taken where an intent has it, and nowhere else")
                .isEmpty();
        assertThat(rows.query("""
                SELECT i.id FROM certificate_intent i
                JOIN certificate_request r ON r.id = i.request
                LEFT JOIN certificate c ON c.intent = i.id AND c.number = i.number AND c.idx = i.idx
                WHERE (i.state = 'ISSUED') <> (c.number IS NOT NULL) OR (i.state = 'ISSUED') <> (r.state = 'ISSUED')
                """))
                .as("an intent, its certificate and its request tell the same")
                .isEmpty();
        assertThat(events("certificate.intent-stored")).isEqualTo(rows.count("certificate_intent"));
        assertThat(events("certificate.certificate-issued")).isEqualTo(rows.count("certificate"));
    }

    private long events(String type) {
        return rows.query("SELECT 1 FROM audit_outbox WHERE type = ?", type).size();
    }

    private void completes(List<Applied> applied) throws Exception {
        try (var api = start(Map.of())) {
            until(() -> rows.count("certificate") == applied.size(), "every certificate is issued");
            assertThat(api.uri()).isNotNull();
        }
        assertNothingIsLost();
        assertThat(rows.query("SELECT 1 FROM certificate_intent WHERE state = 'OPEN'"))
                .isEmpty();
        cases.setClock(Instant.now(Clock.systemUTC()).plusSeconds(30));
        cases.job("sign-status-lists");
        for (var one : applied) {
            assertThat(cases.outcome(Cases.CHECKER, cases.token(one.person(), one.request())))
                    .isEqualTo("CURRENT_NO_RECORD");
        }
        assertThat(registry.deviationsOfCertificates()).isEmpty();
        assertThat(ApiProcess.fsck(registry, folder.resolve("fsck"))).contains("The log is whole.");
    }

    private static void until(BooleanSupplier condition, String what) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
