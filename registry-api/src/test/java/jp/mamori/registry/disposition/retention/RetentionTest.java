package jp.mamori.registry.disposition.retention;

import static jp.mamori.registry.disposition.Board.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.mamori.registry.disposition.Board;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of forty years; today is 1 June 2026. */
@RegistryTest
class RetentionTest {
    private static final Persona SATO = Persona.board("sato", "佐藤 花子");
    private static final Persona TANAKA = Persona.board("tanaka", "田中 一郎");
    private static final Persona OSAKA = Persona.board("osaka", "大阪 三郎");
    private static final String DUE = "1986-06-01";
    private static final String NOT_DUE = "1986-06-02";
    private static int numbers;

    private final TestApi api;
    private final Organisations organisations;
    private final Registry registry;
    private final Rows rows;
    private final Jobs jobs;
    private final PublicIds publicIds;
    private final EveryInsertFails everyInsertFails;
    private Board tokyo;
    private Board osaka;

    RetentionTest(
            TestApi api,
            Organisations organisations,
            Registry registry,
            Rows rows,
            Jobs jobs,
            PublicIds publicIds,
            EveryInsertFails everyInsertFails) {
        this.api = api;
        this.organisations = organisations;
        this.registry = registry;
        this.rows = rows;
        this.jobs = jobs;
        this.publicIds = publicIds;
        this.everyInsertFails = everyInsertFails;
    }

    @BeforeEach
    void boards() {
        registry.reset();
        var board = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        var other = organisations.authority("BOE-27", OrganisationKind.PREFECTURAL_BOARD, "大阪府教育委員会");
        organisations.enrol(SATO, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(TANAKA, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(OSAKA, other, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        var second = Persona.board("osaka-second", "大阪 四郎");
        organisations.enrol(second, other, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        tokyo = new Board(api.as(SATO), api.as(TANAKA));
        osaka = new Board(api.as(OSAKA), api.as(second));
    }

    private static Map<String, Object> decided(String day) {
        numbers++;
        var content = Cases.statusDismissal("満" + numbers + "号");
        content.put("decidedOn", day);
        content.put("effectiveOn", day);
        return Cases.with(content, "/person/birthDate", "1940-04-01");
    }

    private Answer report() {
        var answer =
                tokyo.drafter().post("/v1/retention-reports").idempotencyKey().send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    private Answer decide(TestApi officer, Answer report, String noun) {
        return officer.post("/v1/retention-reports/" + report.at("/id") + "/" + noun)
                .ifMatch(report.version())
                .send();
    }

    private void carryOut() {
        jobs.runNow("carry-out-retention");
        jobs.runNow("destroy-expunged");
        jobs.runNow("carry-out-retention");
        jobs.runNow("destroy-expunged");
    }

    private String stateOf(Answer disposition) {
        return (String) rows.query("SELECT state FROM disposition WHERE id = ?", (Object) id(disposition))
                .getFirst()
                .get("state");
    }

    private int keysOf(Answer disposition) {
        return rows.queryVault("SELECT 1 FROM file_key WHERE file = ?", (Object) id(disposition))
                .size();
    }

    private byte[] id(Answer disposition) {
        return Uuids.bytes(publicIds
                .parse(DispositionId.class, disposition.at("/id"))
                .orElseThrow()
                .value());
    }

    @Test
    void what_is_due_goes_when_a_second_officer_approved_the_list_and_nothing_else_does() {
        var due = tokyo.recorded(decided(DUE));
        var decoy = tokyo.recorded(decided(NOT_DUE));
        var draft = tokyo.drafted(decided(DUE));
        var changing = tokyo.propose("annulment", tokyo.recorded(decided(DUE)), Cases.basis(true));
        var others = osaka.recorded(decided(DUE));

        var report = report();
        assertThat(report.header("Location")).isEqualTo("/v1/retention-reports/" + report.at("/id"));
        assertThat(report.json().at("/items")).hasSize(1);
        assertThat(report.at("/items/0/disposition")).isEqualTo(due.at("/id"));
        assertThat(report.at("/decidedUntil")).isEqualTo(DUE);
        assertThat(report.at("/proposedByMe")).isEqualTo("true");
        assertThat(tokyo.approver()
                        .get("/v1/retention-reports/" + report.at("/id"))
                        .send()
                        .at("/proposedByMe"))
                .isEqualTo("false");
        var before = rows.checksums();
        carryOut();
        assertThat(rows.checksums()).as("a dry run").isEqualTo(before);

        assertRefused(decide(tokyo.drafter(), report, "approval"), 403, "second-officer-required");
        var approved = done(decide(tokyo.approver(), report, "approval"));
        assertThat(approved.at("/state")).isEqualTo("APPROVED");
        assertRefused(decide(tokyo.approver(), report, "approval"), 412, "changed-since-read");
        carryOut();

        assertThat(stateOf(due)).isEqualTo("EXPUNGED");
        assertThat(keysOf(due)).isZero();
        assertThat(rows.query("SELECT 1 FROM match_key WHERE file = ?", (Object) id(due)))
                .isEmpty();
        for (var kept : new Answer[] {decoy, changing, others}) {
            assertThat(stateOf(kept)).isEqualTo("IN_FORCE");
            assertThat(keysOf(kept)).isEqualTo(1);
        }
        assertThat(stateOf(draft)).isEqualTo("DRAFT");
        assertThat(tokyo.read(decoy).at("/content/person/birthDate")).isEqualTo("1940-04-01");
        var carriedOut = done(
                tokyo.drafter().get("/v1/retention-reports/" + report.at("/id")).send());
        assertThat(carriedOut.at("/state")).isEqualTo("DONE");
        assertThat(carriedOut.at("/items/0/outcome")).isEqualTo("EXPUNGED");
        assertThat(rows.query("SELECT type FROM audit_outbox WHERE type LIKE 'disposition.retention-%' ORDER BY id"))
                .extracting(row -> row.get("type"))
                .containsExactly(
                        "disposition.retention-proposed",
                        "disposition.retention-decided",
                        "disposition.retention-ended");
    }

    @Test
    void an_expunging_is_counted_in_public_by_what_it_rests_on() {
        assertThat(api.get("/v1/expunged").send().json().at("/items")).isEmpty();
        tokyo.recorded(decided(DUE));
        done(decide(tokyo.approver(), report(), "approval"));
        var decidedByTwo = osaka.recorded(decided(NOT_DUE));
        osaka.approve(
                done(osaka.propose("expunging", decidedByTwo, Map.of("basis", "WRONG_PERSON", "reason", "誤って登録した"))));
        osaka.recorded(decided(NOT_DUE));
        carryOut();
        var counts = api.get("/v1/expunged").send();
        assertThat(counts.json().at("/items")).hasSize(1);
        assertThat(counts.at("/items/0/fiscalYear")).isEqualTo("2026");
        assertThat(counts.at("/items/0/byRetention")).isEqualTo("1");
        assertThat(counts.at("/items/0/byDecision")).isEqualTo("1");
    }

    @Test
    void one_that_was_corrected_meanwhile_is_kept() {
        var corrected = tokyo.recorded(decided(DUE));
        var due = tokyo.recorded(decided(DUE));
        var report = report();
        var content = decided(NOT_DUE);
        content.put("caseNumber", corrected.at("/content/caseNumber"));
        tokyo.changed("corrections", corrected, Map.of("content", content, "reason", "処分日の誤り"));
        done(decide(tokyo.approver(), report, "approval"));
        carryOut();
        assertThat(stateOf(corrected)).isEqualTo("IN_FORCE");
        assertThat(keysOf(corrected)).isEqualTo(1);
        assertThat(stateOf(due)).isEqualTo("EXPUNGED");
        var read = done(
                tokyo.drafter().get("/v1/retention-reports/" + report.at("/id")).send());
        assertThat(read.json().at("/items").findValuesAsText("outcome")).containsExactlyInAnyOrder("KEPT", "EXPUNGED");
    }

    @Test
    void a_rejected_list_does_nothing_and_another_can_be_made() {
        var due = tokyo.recorded(decided(DUE));
        var report = report();
        assertRefused(decide(tokyo.drafter(), report, "rejection"), 403, "second-officer-required");
        var rejected = done(decide(tokyo.approver(), report, "rejection"));
        assertThat(rejected.at("/state")).isEqualTo("REJECTED");
        assertRefused(decide(tokyo.approver(), rejected, "approval"), 409, "wrong-state");
        carryOut();
        assertThat(stateOf(due)).isEqualTo("IN_FORCE");
        report();
        var list = done(tokyo.approver().get("/v1/retention-reports").send());
        assertThat(list.json().at("/items").findValuesAsText("state")).containsExactly("PROPOSED", "REJECTED");
    }

    @Test
    void nothing_due_a_second_list_and_anothers_list_are_refused() {
        tokyo.recorded(decided(NOT_DUE));
        assertRefused(
                tokyo.drafter().post("/v1/retention-reports").idempotencyKey().send(), 409, "nothing-due");
        tokyo.recorded(decided(DUE));
        var report = report();
        var again =
                tokyo.approver().post("/v1/retention-reports").idempotencyKey().send();
        assertRefused(again, 409, "already-exists");
        assertThat(again.at("/report")).isEqualTo(report.at("/id"));
        assertRefused(
                osaka.approver()
                        .get("/v1/retention-reports/" + report.at("/id"))
                        .send(),
                404,
                "not-found");
        assertRefused(decide(osaka.approver(), report, "approval"), 404, "not-found");
    }

    @Test
    void killed_in_the_middle_the_next_run_goes_on() {
        var first = tokyo.recorded(decided("1980-01-01"));
        var second = tokyo.recorded(decided("1981-01-01"));
        done(decide(tokyo.approver(), report(), "approval"));
        rows.update(
                "CREATE TRIGGER killed BEFORE UPDATE ON disposition FOR EACH ROW BEGIN IF OLD.decided_on = '1981-01-01'"
                        + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'; END IF; END");
        try {
            assertThatThrownBy(() -> jobs.runNow("carry-out-retention")).isInstanceOf(RuntimeException.class);
        } finally {
            rows.update("DROP TRIGGER killed");
        }
        assertThat(stateOf(first)).isEqualTo("EXPUNGING");
        assertThat(stateOf(second)).isEqualTo("IN_FORCE");
        carryOut();
        assertThat(stateOf(first)).isEqualTo("EXPUNGED");
        assertThat(stateOf(second)).isEqualTo("EXPUNGED");
        assertThat(rows.query("SELECT 1 FROM audit_outbox WHERE type = 'disposition.retention-ended'"))
                .hasSize(2);
    }

    @Test
    void nothing_is_half_written() {
        tokyo.recorded(decided(DUE));
        var tables = everyInsertFails.in(() -> {
            rows.update("DELETE FROM retention_item");
            rows.update("DELETE FROM retention_report");
            return () -> tokyo.drafter()
                    .post("/v1/retention-reports")
                    .idempotencyKey()
                    .sendUnchecked();
        });
        assertThat(tables).contains("retention_report", "retention_item", "audit_outbox", "idempotency");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }
}
