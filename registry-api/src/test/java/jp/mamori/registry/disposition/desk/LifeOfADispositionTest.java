package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.act;
import static jp.mamori.registry.disposition.Board.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.mamori.registry.disposition.Board;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RegistryTest
class LifeOfADispositionTest {
    private static final Persona SATO = Persona.board("sato", "佐藤 花子");
    private static final Persona SATO_AGAIN = Persona.board("sato-second-account", "佐藤 花子");
    private static final Persona TANAKA = Persona.board("tanaka", "田中 一郎");
    private static final Persona SUZUKI = Persona.board("suzuki", "鈴木 次郎");
    private static final Persona OSAKA = Persona.board("osaka", "大阪 三郎");

    private final TestApi api;
    private final Organisations organisations;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;
    private final Jobs jobs;
    private Board tokyo;
    private Board osaka;
    private static int cases;

    LifeOfADispositionTest(
            TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails, Jobs jobs) {
        this.api = api;
        this.organisations = organisations;
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
        this.jobs = jobs;
    }

    @BeforeEach
    void boards() {
        var board = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        var other = organisations.authority("BOE-27", OrganisationKind.PREFECTURAL_BOARD, "大阪府教育委員会");
        organisations.enrol(SATO, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(TANAKA, board, Role.BOARD_APPROVER);
        organisations.enrol(SUZUKI, board, Role.BOARD_DRAFTER);
        organisations.enrol(OSAKA, other, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        tokyo = new Board(api.as(SATO), api.as(TANAKA));
        var osakaOfficer = api.as(OSAKA);
        osaka = new Board(osakaOfficer, osakaOfficer);
    }

    @Test
    void a_draft_becomes_a_record_in_force_by_two_officers() {
        var draft = tokyo.drafted(next());
        assertThat(draft.header("Location")).isEqualTo("/v1/dispositions/" + draft.at("/id"));
        assertThat(draft.at("/state")).isEqualTo("DRAFT");
        assertThat(texts(draft, "/may")).containsExactlyInAnyOrder("EDIT", "SUBMIT", "WITHDRAW");

        var submitted = done(tokyo.submit(draft));
        assertThat(submitted.at("/state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(texts(submitted, "/may")).containsExactly("WITHDRAW");
        assertThat(texts(tokyo.read(submitted), "/may")).containsExactlyInAnyOrder("APPROVE", "RETURN");

        var inForce = done(tokyo.approve(submitted));
        assertThat(inForce.at("/state")).isEqualTo("IN_FORCE");
        assertThat(inForce.json().at("/openStep").isNull()).isTrue();
        assertThat(inForce.at("/history/0/state")).isEqualTo("APPROVED");
        assertThat(inForce.at("/content/person/names/0/family")).isEqualTo("髙橋");
        assertThat(texts(inForce, "/may")).as("an approver proposes nothing").isEmpty();
    }

    @Test
    void the_drafting_officer_cannot_approve_or_return() {
        var submitted = tokyo.submitted(next());
        var decoy = tokyo.submitted(next());
        refused(act(tokyo.drafter(), "approval", submitted, Map.of()), 403, "second-officer-required");
        refused(act(tokyo.drafter(), "return", submitted, Map.of("reason", "x")), 403, "second-officer-required");
        assertThat(tokyo.read(submitted).at("/state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(tokyo.read(decoy).at("/state")).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void the_same_person_cannot_approve_through_a_second_account() {
        var person = (byte[]) rows.query("SELECT natural_person FROM account WHERE sub = 'sato'")
                .getFirst()
                .get("natural_person");
        if (rows.query("SELECT 1 FROM account WHERE sub = ?", SATO_AGAIN.sub()).isEmpty()) {
            organisations.addAccount(Uuids.fromBytes(person), SATO_AGAIN);
        }
        var submitted = tokyo.submitted(next());
        refused(act(api.as(SATO_AGAIN), "approval", submitted, Map.of()), 403, "second-officer-required");
    }

    @Test
    void the_table_itself_refuses_a_step_decided_by_its_proposer() {
        tokyo.submitted(next());
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> rows.update(
                                "UPDATE disposition_step SET state = 'APPROVED', decided_by = proposed_by WHERE state = 'SUBMITTED'"))
                .hasMessageContaining("disposition_step_four_eyes");
    }

    @Test
    void an_approver_cannot_draft_and_a_drafter_cannot_approve() {
        refused(
                tokyo.approver()
                        .post("/v1/dispositions")
                        .json(next())
                        .idempotencyKey()
                        .send(),
                403,
                "role-required");
        refused(act(api.as(SUZUKI), "approval", tokyo.submitted(next()), Map.of()), 403, "role-required");
        assertThat(api.get("/v1/dispositions").send().status()).isEqualTo(401);
    }

    @Test
    void another_authority_finds_nothing_there_byte_for_byte() {
        var ours = tokyo.recorded(next());
        var absent = "dsp_" + "0".repeat(26);
        var foreign = osaka.drafter().get("/v1/dispositions/" + ours.at("/id")).send();
        var missing = osaka.drafter().get("/v1/dispositions/" + absent).send();
        refused(foreign, 404, "not-found");
        assertThat(foreign.text()).isEqualTo(missing.text());
        for (var noun : List.of("submission", "approval", "withdrawal")) {
            refused(act(osaka.drafter(), noun, ours, Map.of()), 404, "not-found");
        }
        refused(act(osaka.drafter(), "stay", ours, Cases.basis(false)), 404, "not-found");
        refused(
                osaka.drafter()
                        .get("/v1/dispositions/" + ours.at("/id") + "/journal")
                        .send(),
                404,
                "not-found");
        assertThat(items(osaka.drafter().get("/v1/dispositions?task=ALL").send()))
                .doesNotContain(ours.at("/id"));
    }

    @Test
    void a_returned_draft_is_mended_and_submitted_again() {
        var submitted = tokyo.submitted(next());
        var returned = done(act(tokyo.approver(), "return", submitted, Map.of("reason", "年月日を確認\nしてください")));
        assertThat(returned.at("/state")).isEqualTo("DRAFT");
        assertThat(returned.at("/openStep/state")).isEqualTo("RETURNED");
        assertThat(returned.at("/openStep/returnReason")).isEqualTo("年月日を確認\nしてください");
        assertThat(items(tokyo.drafter().get("/v1/dispositions?task=RETURNED").send()))
                .contains(submitted.at("/id"));

        var mended = next();
        mended.put("decidedOn", "2026-05-08");
        var edited = done(put(tokyo.drafter(), returned, mended));
        assertThat(edited.at("/content/decidedOn")).isEqualTo("2026-05-08");
        var inForce = done(tokyo.approve(done(tokyo.submit(edited))));
        assertThat(inForce.at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void only_the_proposer_edits_submits_and_withdraws() {
        var draft = tokyo.drafted(next());
        var suzuki = api.as(SUZUKI);
        refused(put(suzuki, draft, next()), 403, "proposer-required");
        refused(act(suzuki, "submission", draft, Map.of()), 403, "proposer-required");
        refused(act(suzuki, "withdrawal", draft, Map.of()), 403, "proposer-required");
    }

    @Test
    void a_stale_version_changes_nothing() {
        var draft = tokyo.drafted(next());
        var submitted = done(tokyo.submit(draft));
        refused(tokyo.submit(draft), 412, "changed-since-read");
        assertThat(tokyo.submit(draft).at("/version")).isEqualTo("2");
        refused(tokyo.approve(draft), 412, "changed-since-read");
        refused(put(tokyo.drafter(), draft, next()), 412, "changed-since-read");
        assertThat(tokyo.read(submitted).version()).isEqualTo(submitted.version());
        refused(
                tokyo.drafter()
                        .post("/v1/dispositions/" + draft.at("/id") + "/submission")
                        .json("{}")
                        .send(),
                428,
                "precondition-required");
    }

    @Test
    void a_verb_in_the_wrong_state_is_refused() {
        var draft = tokyo.drafted(next());
        refused(tokyo.approve(draft), 409, "wrong-state");
        refused(tokyo.propose("stay", draft, Cases.basis(false)), 409, "wrong-state");
        var inForce = tokyo.recorded(next());
        refused(tokyo.submit(inForce), 409, "wrong-state");
        refused(tokyo.propose("resumption", inForce, Cases.basis(false)), 409, "wrong-state");
        refused(put(tokyo.drafter(), inForce, next()), 409, "wrong-state");
        var open = done(tokyo.propose("stay", inForce, Cases.basis(false)));
        refused(tokyo.propose("annulment", open, Cases.basis(true)), 409, "wrong-state");
    }

    @Test
    void a_submitted_record_is_taken_back_to_a_draft_and_a_draft_is_gone_for_good() {
        var submitted = tokyo.submitted(next());
        var draft = done(act(tokyo.drafter(), "withdrawal", submitted, Map.of()));
        assertThat(draft.at("/state")).isEqualTo("DRAFT");
        assertThat(draft.at("/openStep/state")).isEqualTo("DRAFT");

        assertThat(act(tokyo.drafter(), "withdrawal", draft, Map.of()).status()).isEqualTo(204);
        refused(tokyo.read(draft), 404, "not-found");
        long keys = vaultKeys();
        jobs.runNow("destroy-expunged");
        assertThat(vaultKeys()).isLessThan(keys);
        assertThat(rows.query("SELECT 1 FROM disposition_step WHERE state = 'WITHDRAWN' AND content_ct IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void a_correction_waits_beside_the_record_and_then_replaces_it() {
        var content = next();
        var inForce = tokyo.recorded(content);
        Cases.with(content, "/person/birthDate", "1985-04-11");
        var proposed = done(tokyo.propose("corrections", inForce, Map.of("content", content, "reason", "誤記")));
        assertThat(proposed.at("/content/person/birthDate")).isEqualTo("1985-04-01");
        assertThat(proposed.at("/openStep/content/person/birthDate")).isEqualTo("1985-04-11");
        assertThat(proposed.at("/openStep/reason")).isEqualTo("誤記");
        var corrected = done(tokyo.approve(proposed));
        assertThat(corrected.at("/content/person/birthDate")).isEqualTo("1985-04-11");
        assertThat(corrected.at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void a_correction_cannot_change_the_kind() {
        var inForce = tokyo.recorded(next());
        var answer =
                tokyo.propose("corrections", inForce, Map.of("content", Cases.statusDismissal("変更"), "reason", "種別"));
        refused(answer, 400, "validation-failed");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/content/kind");
    }

    @Test
    void a_disposition_is_stayed_resumed_annulled_and_expunged_each_by_two_officers() {
        var inForce = tokyo.recorded(next());
        assertThat(keysOf(inForce)).isPositive();
        var stayed = tokyo.changed("stay", inForce, Cases.basis(false));
        assertThat(stayed.at("/state")).isEqualTo("STAYED");
        assertThat(keysOf(stayed)).as("stayed is not matched").isZero();
        var resumed = tokyo.changed("resumption", stayed, Cases.basis(false));
        assertThat(resumed.at("/state")).isEqualTo("IN_FORCE");
        assertThat(keysOf(resumed)).isPositive();
        var annulled = tokyo.changed("annulment", resumed, Cases.basis(true));
        assertThat(annulled.at("/state")).isEqualTo("ANNULLED");
        assertThat(keysOf(annulled)).isZero();

        var proposed = done(tokyo.propose("expunging", annulled, Map.of("reason", "保存期間満了")));
        var expunging = tokyo.approve(proposed);
        refused(expunging, 404, "not-found");
        jobs.runNow("destroy-expunged");
        jobs.runNow("destroy-expunged");
        assertThat(rows.query("SELECT state FROM disposition WHERE id = ?", (Object) uuidOf(proposed)))
                .allSatisfy(row -> assertThat(row.get("state")).isEqualTo("EXPUNGED"));
        assertThat(rows.queryVault("SELECT 1 FROM file_key WHERE file = ?", (Object) uuidOf(proposed)))
                .isEmpty();
        assertThat(rows.query(
                        "SELECT 1 FROM disposition_step WHERE disposition = ? AND content_ct IS NOT NULL",
                        (Object) uuidOf(proposed)))
                .isEmpty();
        refused(tokyo.read(annulled), 404, "not-found");
    }

    @Test
    void a_returned_stay_gives_way_to_a_new_proposal() {
        var inForce = tokyo.recorded(next());
        var proposed = done(tokyo.propose("stay", inForce, Cases.basis(false)));
        var returned = done(act(tokyo.approver(), "return", proposed, Map.of("reason", "番号が違います")));
        var again = done(tokyo.propose("stay", returned, Cases.basis(false)));
        assertThat(again.json().at("/openStep/returnReason").isNull()).isTrue();
        assertThat(done(tokyo.approve(again)).at("/state")).isEqualTo("STAYED");
    }

    @Test
    void the_register_clock_ticks_with_each_change_that_takes_effect_and_with_no_other() {
        long before = tick();
        var submitted = tokyo.submitted(next());
        assertThat(tick()).isEqualTo(before);
        var inForce = done(tokyo.approve(submitted));
        assertThat(tick()).isEqualTo(before + 1);
        tokyo.changed("stay", inForce, Cases.basis(false));
        assertThat(tick()).isEqualTo(before + 2);
    }

    @Test
    void every_kind_is_recorded_by_the_authority_that_may_and_by_no_other() {
        var governor = organisations.authority("GOV-13", OrganisationKind.GOVERNOR, "東京都知事");
        var yamada = Persona.board("yamada", "山田 太郎");
        organisations.enrol(yamada, governor, Role.BOARD_DRAFTER);
        var governors = new Board(api.as(yamada), api.as(yamada));
        for (var content : Cases.everyKind()) {
            content.put("caseNumber", "種" + cases++);
            var kind = (String) content.get("kind");
            boolean boards = kind.endsWith("DISMISSAL") || kind.startsWith("LICENCE");
            assertThat((boards ? tokyo : governors).draft(content).status())
                    .as(kind)
                    .isEqualTo(201);
            refused((boards ? governors : tokyo).draft(content), 403, "kind-not-recordable");
        }
    }

    @Test
    void the_same_case_is_recorded_once_but_twins_and_other_boards_are_others() {
        var content = next();
        var first = tokyo.drafted(content);
        var again = tokyo.draft(content);
        refused(again, 409, "already-exists");
        assertThat(again.at("/disposition")).isEqualTo(first.at("/id"));
        assertThat(osaka.draft(content).status()).isEqualTo(201);
        assertThat(tokyo.draft(Cases.with(content, "/person/birthDate", "1985-04-02"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_repeated_request_creates_once() {
        var content = next();
        long before = rows.count("disposition");
        var first = tokyo.drafter()
                .post("/v1/dispositions")
                .json(content)
                .idempotencyKey("same")
                .send();
        var again = tokyo.drafter()
                .post("/v1/dispositions")
                .json(content)
                .idempotencyKey("same")
                .send();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(rows.count("disposition")).isEqualTo(before + 1);
        refused(
                tokyo.drafter()
                        .post("/v1/dispositions")
                        .json(next())
                        .idempotencyKey("same")
                        .send(),
                422,
                "idempotency-key-reused");
        refused(tokyo.drafter().post("/v1/dispositions").json(next()).send(), 400, "idempotency-key-missing");
    }

    @Test
    void unknown_members_cannot_set_what_only_the_registry_sets() {
        var content = next();
        content.put("state", "IN_FORCE");
        content.put("version", 99);
        content.put("authority", "org_" + "0".repeat(26));
        var draft = tokyo.drafted(content);
        assertThat(draft.at("/state")).isEqualTo("DRAFT");
        assertThat(draft.version()).isEqualTo(1);
    }

    @Test
    void lists_show_the_task_asked_for_and_page_through() {
        var mine = tokyo.submitted(next());
        var decoy = tokyo.drafted(next());
        assertThat(items(tokyo.approver()
                        .get("/v1/dispositions?task=TO_APPROVE&limit=100")
                        .send()))
                .contains(mine.at("/id"))
                .doesNotContain(decoy.at("/id"));
        assertThat(items(tokyo.drafter()
                        .get("/v1/dispositions?task=TO_APPROVE&limit=100")
                        .send()))
                .doesNotContain(mine.at("/id"));
        assertThat(items(tokyo.drafter()
                        .get("/v1/dispositions?task=DRAFT&limit=100")
                        .send()))
                .contains(decoy.at("/id"))
                .doesNotContain(mine.at("/id"));
        var first = tokyo.drafter().get("/v1/dispositions?limit=1").send();
        assertThat(items(first)).containsExactly(decoy.at("/id"));
        var second = tokyo.drafter()
                .get("/v1/dispositions?limit=1&cursor=" + first.at("/next"))
                .send();
        assertThat(items(second)).containsExactly(mine.at("/id"));
        assertThat(second.at("/items/0/personName")).isEqualTo("髙橋 花子");
        refused(tokyo.drafter().get("/v1/dispositions?task=NONE").send(), 400, "validation-failed");
        refused(
                osaka.drafter()
                        .get("/v1/dispositions?limit=1&cursor=" + first.at("/next"))
                        .send(),
                400,
                "cursor-invalid");
    }

    @Test
    void the_journal_holds_every_act_and_every_reading() {
        var inForce = tokyo.recorded(next());
        var journal = done(tokyo.approver()
                .get("/v1/dispositions/" + inForce.at("/id") + "/journal?limit=100")
                .send());
        var types = StreamSupport.stream(journal.json().get("items").spliterator(), false)
                .map(entry -> entry.get("type").asText())
                .toList();
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "disposition.drafted",
                        "disposition.read",
                        "disposition.step-proposed",
                        "disposition.read",
                        "disposition.step-approved",
                        "disposition.read");
        assertThat(journal.at("/items/0/organisation/name")).isEqualTo("東京都教育委員会");
        tokyo.drafter().get("/v1/dispositions?limit=1").send();
        assertThat(rows.query("SELECT 1 FROM audit_outbox WHERE type = 'disposition.listed' AND key_owner = ?", (Object)
                        uuidOf(inForce)))
                .hasSize(1);
    }

    @Test
    void nothing_personal_stands_in_clear_in_any_column() {
        tokyo.recorded(next());
        for (var table : List.of(
                "disposition", "disposition_step", "person_record", "match_key", "audit_outbox", "idempotency")) {
            for (var row : rows.query("SELECT * FROM " + table)) {
                row.values().stream()
                        .filter(value -> value != null)
                        .map(value -> value instanceof byte[] bytes
                                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                                : value.toString())
                        .forEach(text -> assertThat(text).doesNotContain("髙橋", "花子", "ハナコ", "1985-04-01", "第一二三号"));
            }
        }
    }

    @Test
    void nothing_is_half_written_when_drafting() {
        var tables = everyInsertFails.in(() -> {
            var content = next();
            return () -> tokyo.drafter()
                    .post("/v1/dispositions")
                    .json(content)
                    .idempotencyKey()
                    .send();
        });
        assertThat(tables).contains("disposition", "disposition_step", "audit_outbox", "idempotency");
    }

    @Test
    void nothing_is_half_written_when_approving_a_dismissal() {
        var tables = everyInsertFails.in(() -> {
            var submitted = tokyo.submitted(next());
            return () -> tokyo.approve(submitted);
        });
        assertThat(tables).contains("person_record", "match_key", "licence_task", "audit_outbox");
    }

    @Test
    void nothing_is_half_written_when_proposing() {
        var tables = everyInsertFails.in(() -> {
            var inForce = tokyo.recorded(next());
            return () -> tokyo.propose("annulment", inForce, Cases.basis(true));
        });
        assertThat(tables).contains("disposition_step", "audit_outbox");
    }

    @Test
    void an_incomplete_basis_or_reason_is_named() {
        var inForce = tokyo.recorded(next());
        var noKind = tokyo.propose("annulment", inForce, Cases.basis(false));
        refused(noKind, 400, "validation-failed");
        assertThat(noKind.at("/errors/0/pointer")).isEqualTo("/basis/kind");
        var nothing = tokyo.propose("stay", inForce, Map.of());
        assertThat(nothing.at("/errors/0/pointer")).isEqualTo("/basis");
        var noReason = tokyo.propose("expunging", inForce, Map.of("reason", " "));
        assertThat(noReason.at("/errors/0/pointer")).isEqualTo("/reason");
        var malformed = tokyo.drafter()
                .post("/v1/dispositions")
                .json("{\"kind\"")
                .idempotencyKey()
                .send();
        refused(malformed, 400, "malformed-body");
    }

    private static Map<String, Object> next() {
        return Cases.dismissal("乙" + cases++ + "号");
    }

    private static Answer put(TestApi who, Answer seen, Map<String, Object> content) {
        return who.put("/v1/dispositions/" + seen.at("/id"))
                .ifMatch(seen.version())
                .json(content)
                .send();
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    private static List<String> texts(Answer answer, String pointer) {
        return StreamSupport.stream(answer.json().at(pointer).spliterator(), false)
                .map(node -> node.asText())
                .toList();
    }

    private static List<String> items(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(node -> node.get("id").asText())
                .toList();
    }

    private byte[] uuidOf(Answer answer) {
        return (byte[]) rows.query("""
                        SELECT key_owner FROM audit_outbox WHERE type = 'disposition.drafted' ORDER BY id DESC
                        """).getFirst().get("key_owner");
    }

    private long keysOf(Answer answer) {
        return rows.query("SELECT 1 FROM match_key WHERE file = ?", (Object) uuidOf(answer))
                .size();
    }

    private long vaultKeys() {
        return rows.queryVault("SELECT 1 FROM file_key").size();
    }

    private long tick() {
        return ((Number)
                        rows.query("SELECT tick FROM register_clock").getFirst().get("tick"))
                .longValue();
    }
}
