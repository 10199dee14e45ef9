package jp.mamori.registry.certificate;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.status.StatusAnswer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RegistryTest
class IssuingTest {
    private final Cases cases;
    private final Rows rows;
    private final TestApi api;
    private final EveryInsertFails everyInsertFails;

    IssuingTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.cases = new Cases(api, organisations, rows);
        this.rows = rows;
        this.api = api;
        this.everyInsertFails = everyInsertFails;
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate_intent", "certificate", "audit_outbox"})
    void a_failure_at_any_write_loses_no_number_and_the_next_run_completes(String table) {
        var person = Cases.applicant("crash-" + table.replace('_', '-'), "倉田", "花" + table.length());
        cases.declaresNothingElse(person);
        var request = cases.asks(person);
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.setClock(Instant.parse(cases.reads(person, request).at("/issueOn")));
        rows.update("CREATE TRIGGER crash BEFORE INSERT ON " + table
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            cases.job("issue-certificates");
        } finally {
            rows.update("DROP TRIGGER crash");
        }
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ACCEPTED");
        cases.job("issue-certificates");
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ISSUED");
        var numbers = rows.query("SELECT number FROM certificate_intent");
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(taken()).isEqualTo(rows.count("certificate_intent"));
    }

    private long taken() {
        return ((Number) rows.query("SELECT COUNT(*) AS n FROM status_entry WHERE state IN ('TAKEN', 'INVALID')")
                        .getFirst()
                        .get("n"))
                .longValue();
    }

    @Test
    void an_intent_left_by_a_crash_is_burnt_when_the_register_changed_meanwhile() {
        var person = Cases.applicant("burnt", "辺見", "花");
        cases.declares(person, List.of(), List.of("平六養学一第700号"));
        var dismissal = cases.dismissal("辺見", "花", "平六養学一第700号");
        var request = cases.asks(person);
        cases.confirms(cases.review());
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.setClock(Instant.parse(cases.reads(person, request).at("/issueOn")));
        rows.update("CREATE TRIGGER crash BEFORE INSERT ON certificate"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            cases.job("issue-certificates");
        } finally {
            rows.update("DROP TRIGGER crash");
        }
        cases.annuls(dismissal);
        cases.job("issue-certificates");
        var seen = cases.reads(person, request);
        assertThat(seen.at("/state")).isEqualTo("IN_PROGRESS");
        cases.atSlot(person, request);
        assertThat(cases.reads(person, request).at("/result/outcome")).isEqualTo("NO_MATCHING_RECORD");
        cases.accepts(person, request);
        cases.issues(person, request);
        assertThat(cases.outcome(CHECKER, cases.token(person, request))).isEqualTo("CURRENT_NO_RECORD");
    }

    @Test
    void a_record_in_force_before_the_slot_stops_the_certificate_at_the_slot() {
        var person = Cases.applicant("late", "待田", "花");
        cases.declares(person, List.of(), List.of("平六養学一第701号"));
        var request = cases.asks(person);
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.dismissal("待田", "花", "平六養学一第701号");
        cases.setClock(Instant.parse(cases.reads(person, request).at("/issueOn")));
        cases.job("issue-certificates");
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ACCEPTED");
        cases.confirms(cases.review());
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("IN_PROGRESS");
        cases.atSlot(person, request);
        assertThat(cases.reads(person, request).at("/result/outcome")).isEqualTo("RECORD_CONFIRMED");
    }

    @RepeatedTest(6)
    void approving_and_issuing_at_once_never_leaves_a_certificate_that_the_record_contradicts(RepetitionInfo round)
            throws Exception {
        var given = "花" + "一二三四五六".charAt(round.getCurrentRepetition() - 1);
        var licence = "平六養学一第80" + round.getCurrentRepetition() + "号";
        var person = Cases.applicant("race-" + round.getCurrentRepetition(), "早瀬", given);
        cases.declares(person, List.of(), List.of(licence));
        var request = cases.asks(person);
        cases.atSlot(person, request);
        cases.accepts(person, request);
        var dismissal = cases.drafted("早瀬", given, Cases.born("早瀬", given).toString(), licence);
        cases.setClock(Instant.parse(cases.reads(person, request).at("/issueOn")));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var approving = threads.submit(() -> cases.approves(dismissal));
            var issuing = threads.submit(() -> cases.job("issue-certificates"));
            approving.get();
            issuing.get();
        }
        cases.job("apply-register-news");
        cases.confirms(cases.review());
        var seen = cases.reads(person, request);
        assertThat(seen.at("/state")).isIn("IN_PROGRESS", "ISSUED");
        assertThat(seen.at("/certificate/status")).isNotEqualTo("CURRENT");
    }

    @Test
    void a_newer_certificate_for_the_same_audience_and_purpose_supersedes_the_older() {
        var person = Cases.applicant("newer", "新田", "花");
        var first = cases.certified(person);
        var old = cases.token(person, first);
        var second = cases.certified(person);
        assertThat(cases.outcome(CHECKER, old)).isEqualTo("NO_LONGER_CURRENT");
        assertThat(cases.outcome(CHECKER, cases.token(person, second))).isEqualTo("CURRENT_NO_RECORD");
    }

    @Test
    void a_withdrawn_certificate_shows_in_the_list_within_a_minute_and_reads_like_a_superseded_one() throws Exception {
        var person = Cases.applicant("withdrawn", "引田", "花");
        var request = cases.certified(person);
        var token = cases.token(person, request);
        assertThat(statusOf(request)).isInstanceOf(StatusAnswer.Valid.class);
        ok(cases.as(person)
                .post(request + "/withdrawal")
                .ifMatch(cases.reads(person, request).version())
                .json(Map.of())
                .send());
        cases.advance(Duration.ofSeconds(5));
        cases.job("sign-status-lists");
        assertThat(statusOf(request)).isInstanceOf(StatusAnswer.Invalid.class);
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("NO_LONGER_CURRENT");
        assertThat(cases.reads(person, request).at("/certificate/status")).isEqualTo("NO_LONGER_CURRENT");
    }

    private StatusAnswer statusOf(String request) {
        var listed = api.get("/v1/status-lists/1").sendUnchecked();
        assertThat(listed.header("Content-Type")).startsWith("application/statuslist+jwt");
        var keys = IssuerKeys.parse(
                api.get("/.well-known/jwks.json").sendUnchecked().text());
        var issuer = new Issuer("https://test.mamori.example");
        var lists = new StatusLists(issuer, () -> keys, uri -> java.util.Optional.of(listed.text()));
        var row = rows.query("""
                SELECT c.list_no, c.idx FROM certificate c ORDER BY c.issued_at DESC, c.number LIMIT 1
                """).getFirst();
        var reference =
                new StatusReference(((Number) row.get("idx")).intValue(), issuer.value() + "/v1/status-lists/1");
        return lists.statusOf(reference, StatusFreshness.server(), cases.now());
    }

    @Test
    void the_status_list_is_the_same_for_everybody_and_fit_for_a_cache() {
        cases.job("make-status-list");
        cases.job("sign-status-lists");
        var first = api.get("/v1/status-lists/1").sendUnchecked();
        assertThat(first.header("Cache-Control")).contains("max-age=15");
        assertThat(api.get("/v1/status-lists/1")
                        .header("If-None-Match", first.header("ETag"))
                        .sendUnchecked()
                        .status())
                .isEqualTo(304);
        var zipped =
                api.get("/v1/status-lists/1").header("Accept-Encoding", "gzip").sendUnchecked();
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.body().length).isLessThan(first.body().length);
        assertProblem(api.get("/v1/status-lists/99").sendUnchecked(), 404, "not-found");
        assertProblem(api.get("/v1/status-lists/-1").sendUnchecked(), 404, "not-found");
        var decoys = rows.query("SELECT COUNT(*) AS n FROM status_entry WHERE state = 'DECOY'")
                .getFirst();
        assertThat(((Number) decoys.get("n")).intValue()).isBetween(2_500, 2_700);
    }

    @Test
    void a_list_too_old_for_a_server_gives_no_valid_answer() {
        var person = Cases.applicant("old-list", "古田", "花");
        var request = cases.certified(person);
        var token = cases.token(person, request);
        cases.advance(Duration.ofMinutes(16));
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("CANNOT_TELL");
        cases.job("sign-status-lists");
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("CURRENT_NO_RECORD");
        cases.advance(Duration.ofDays(190));
        cases.job("sign-status-lists");
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("EXPIRED");
        assertThat(cases.reads(person, request).at("/certificate/status")).isEqualTo("EXPIRED");
    }

    @Test
    void what_is_no_certificate_is_not_genuine_and_never_an_error() {
        for (var hostile : List.of(
                "x",
                "a.b.c~",
                "eyJhbGciOiJub25lIn0.e30.~",
                "https://evil.example/c#123",
                "~".repeat(500),
                "\u0000",
                "\ud83d",
                "'; DROP TABLE certificate; --",
                "A".repeat(70_000))) {
            assertThat(cases.outcome(CHECKER, hostile)).isEqualTo("NOT_GENUINE");
        }
        var nothing = cases.as(CHECKER)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of("occasion", "NEW_HIRE", "purpose", "TEACHING"))
                .send();
        assertThat(nothing.at("/errors/0/pointer")).isEqualTo("/certificate");
        var name = cases.as(CHECKER)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of(
                        "certificate", "x", "occasion", "NEW_HIRE", "purpose", "TEACHING", "reference", "r".repeat(33)))
                .send();
        assertThat(name.at("/errors/0/pointer")).isEqualTo("/reference");
        assertProblem(
                cases.as(Cases.SATO)
                        .post("/v1/checks")
                        .idempotencyKey()
                        .json(Map.of("certificate", "x", "occasion", "NEW_HIRE", "purpose", "TEACHING"))
                        .send(),
                403,
                "role-required");
    }

    @Test
    void a_unit_and_its_parent_may_check_and_a_sibling_may_not() {
        var person = Cases.applicant("unit", "園田", "花");
        cases.declaresNothingElse(person);
        var request = cases.asks(person, cases.unit, "NEW_HIRE");
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.issues(person, request);
        var token = cases.token(person, request);
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("CURRENT_NO_RECORD");
        assertThat(cases.outcome(Cases.SIBLING_CHECKER, token)).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_flow_whose_insert_fails_leaves_nothing_behind() {
        var tables = everyInsertFails.in(() -> {
            var person = fresh();
            cases.declaresNothingElse(person);
            var as = cases.as(person);
            var body = Map.of("employer", cases.text(cases.school), "purpose", "TEACHING", "occasion", "NEW_HIRE");
            return () -> as.post("/v1/requests").idempotencyKey().json(body).sendUnchecked();
        });
        assertThat(tables).contains("certificate_request", "audit_outbox", "idempotency", "match_key", "person_record");
        var checks = everyInsertFails.in(() -> {
            var as = cases.as(CHECKER);
            var body = Map.of("certificate", "x", "occasion", "NEW_HIRE", "purpose", "TEACHING");
            return () -> as.post("/v1/checks").idempotencyKey().json(body).sendUnchecked();
        });
        assertThat(checks).contains("check_record", "audit_outbox", "idempotency");
    }

    private int fresh;

    private Persona fresh() {
        fresh++;
        return Cases.applicant("fresh-" + fresh, "新顔", "花");
    }

    @Test
    void no_name_stands_in_clear_in_any_table() {
        var person = Cases.applicant("canary", "カナリア姓", "カナリア名");
        var request = cases.certified(person);
        cases.checks(CHECKER, cases.token(person, request));
        for (var table :
                List.of("certificate_request", "certificate_intent", "certificate", "check_record", "match_review")) {
            rows.query("SELECT * FROM " + table)
                    .forEach(row -> row.values()
                            .forEach(value -> assertThat(text(value)).as(table).doesNotContain("カナリア")));
        }
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
