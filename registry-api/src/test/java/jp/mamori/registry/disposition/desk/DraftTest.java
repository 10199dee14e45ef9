package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.act;
import static jp.mamori.registry.disposition.Board.done;
import static jp.mamori.registry.disposition.desk.Officers.SUZUKI;
import static jp.mamori.registry.disposition.desk.Officers.next;
import static jp.mamori.registry.disposition.desk.Officers.number;
import static jp.mamori.registry.disposition.desk.Officers.put;
import static jp.mamori.registry.disposition.desk.Officers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** A draft: typed, taken back, dropped, and what it may not be. */
@RegistryTest
class DraftTest {
    private final TestApi api;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;
    private final Jobs jobs;
    private final Officers officers;

    DraftTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails, Jobs jobs) {
        this.api = api;
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
        this.jobs = jobs;
        officers = new Officers(api, organisations, rows);
    }

    @Test
    void only_the_proposer_edits_submits_and_withdraws() {
        var draft = officers.tokyo.drafted(next());
        var suzuki = api.as(SUZUKI);
        refused(put(suzuki, draft, next()), 403, "proposer-required");
        refused(act(suzuki, "submission", draft, Map.of()), 403, "proposer-required");
        refused(act(suzuki, "withdrawal", draft, Map.of()), 403, "proposer-required");
    }

    @Test
    void a_submitted_record_is_taken_back_to_a_draft_and_a_draft_is_gone_for_good() {
        var submitted = officers.tokyo.submitted(next());
        var draft = done(act(officers.tokyo.drafter(), "withdrawal", submitted, Map.of()));
        assertThat(draft.at("/state")).isEqualTo("DRAFT");
        assertThat(draft.at("/openStep/state")).isEqualTo("DRAFT");

        assertThat(act(officers.tokyo.drafter(), "withdrawal", draft, Map.of()).status())
                .isEqualTo(204);
        refused(officers.tokyo.read(draft), 404, "not-found");
        long keys = officers.vaultKeys();
        jobs.runNow("destroy-expunged");
        assertThat(officers.vaultKeys()).isLessThan(keys);
        assertThat(rows.query("SELECT 1 FROM disposition_step WHERE state = 'WITHDRAWN' AND content_ct IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void every_kind_is_recorded_by_the_authority_that_may_and_by_no_other() {
        var governors = officers.governor;
        for (var content : Cases.everyKind()) {
            content.put("caseNumber", number());
            var kind = (String) content.get("kind");
            boolean boards = kind.endsWith("DISMISSAL") || kind.startsWith("LICENCE");
            assertThat((boards ? officers.tokyo : governors).draft(content).status())
                    .as(kind)
                    .isEqualTo(201);
            refused((boards ? governors : officers.tokyo).draft(content), 403, "kind-not-recordable");
        }
    }

    @Test
    void the_same_case_is_recorded_once_but_twins_and_other_boards_are_others() {
        var content = next();
        var first = officers.tokyo.drafted(content);
        var again = officers.tokyo.draft(content);
        refused(again, 409, "already-exists");
        assertThat(again.at("/disposition")).isEqualTo(first.at("/id"));
        assertThat(officers.osaka.draft(content).status()).isEqualTo(201);
        assertThat(officers.tokyo
                        .draft(Cases.with(content, "/person/birthDate", "1985-04-02"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_repeated_request_creates_once() {
        var content = next();
        long before = rows.count("disposition");
        var first = officers.tokyo
                .drafter()
                .post("/v1/dispositions")
                .json(content)
                .idempotencyKey("same")
                .send();
        var again = officers.tokyo
                .drafter()
                .post("/v1/dispositions")
                .json(content)
                .idempotencyKey("same")
                .send();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(rows.count("disposition")).isEqualTo(before + 1);
        refused(
                officers.tokyo
                        .drafter()
                        .post("/v1/dispositions")
                        .json(next())
                        .idempotencyKey("same")
                        .send(),
                422,
                "idempotency-key-reused");
        refused(officers.tokyo.drafter().post("/v1/dispositions").json(next()).send(), 400, "idempotency-key-missing");
    }

    @Test
    void unknown_members_cannot_set_what_only_the_registry_sets() {
        var content = next();
        content.put("state", "IN_FORCE");
        content.put("version", 99);
        content.put("authority", "org_" + "0".repeat(26));
        var draft = officers.tokyo.drafted(content);
        assertThat(draft.at("/state")).isEqualTo("DRAFT");
        assertThat(draft.version()).isEqualTo(1);
    }

    @Test
    void nothing_personal_stands_in_clear_in_any_column() {
        officers.tokyo.recorded(next());
        for (var table : List.of(
                "disposition", "disposition_step", "person_record", "match_key", "audit_outbox", "idempotency")) {
            for (var row : rows.query("SELECT * FROM " + table)) {
                row.values().stream()
                        .filter(value -> value != null)
                        .map(value -> value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : value.toString())
                        .forEach(text -> assertThat(text).doesNotContain("髙橋", "花子", "ハナコ", "1985-04-01", "第一二三号"));
            }
        }
    }

    @Test
    void nothing_is_half_written_when_drafting() {
        var tables = everyInsertFails.in(() -> {
            var content = next();
            return () -> officers.tokyo
                    .drafter()
                    .post("/v1/dispositions")
                    .json(content)
                    .idempotencyKey()
                    .send();
        });
        assertThat(tables).contains("disposition", "disposition_step", "audit_outbox", "idempotency");
    }
}
