package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.act;
import static jp.mamori.registry.disposition.Board.done;
import static jp.mamori.registry.disposition.desk.Officers.next;
import static jp.mamori.registry.disposition.desk.Officers.refused;
import static jp.mamori.registry.disposition.desk.Officers.uuidOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** Changes of what is recorded: correct, stay, resume, annul. */
@RegistryTest
class ProposalTest {
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;
    private final Jobs jobs;
    private final Officers officers;

    ProposalTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails, Jobs jobs) {
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
        this.jobs = jobs;
        officers = new Officers(api, organisations, rows);
    }

    @Test
    void a_correction_waits_beside_the_record_and_then_replaces_it() {
        var content = next();
        var inForce = officers.tokyo.recorded(content);
        Cases.with(content, "/person/birthDate", "1985-04-11");
        var proposed = done(officers.tokyo.propose("corrections", inForce, Map.of("content", content, "reason", "誤記")));
        assertThat(proposed.at("/content/person/birthDate")).isEqualTo("1985-04-01");
        assertThat(proposed.at("/openStep/content/person/birthDate")).isEqualTo("1985-04-11");
        assertThat(proposed.at("/openStep/reason")).isEqualTo("誤記");
        var corrected = done(officers.tokyo.approve(proposed));
        assertThat(corrected.at("/content/person/birthDate")).isEqualTo("1985-04-11");
        assertThat(corrected.at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void a_correction_cannot_change_the_kind() {
        var inForce = officers.tokyo.recorded(next());
        var answer = officers.tokyo.propose(
                "corrections", inForce, Map.of("content", Cases.statusDismissal("変更"), "reason", "種別"));
        refused(answer, 400, "validation-failed");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/content/kind");
    }

    @Test
    void a_disposition_is_stayed_resumed_annulled_and_expunged_each_by_two_officers() {
        var inForce = officers.tokyo.recorded(next());
        assertThat(officers.keysOf(inForce)).isPositive();
        var stayed = officers.tokyo.changed("stay", inForce, Cases.basis(false));
        assertThat(stayed.at("/state")).isEqualTo("STAYED");
        assertThat(officers.keysOf(stayed)).as("stayed is not matched").isZero();
        var resumed = officers.tokyo.changed("resumption", stayed, Cases.basis(false));
        assertThat(resumed.at("/state")).isEqualTo("IN_FORCE");
        assertThat(officers.keysOf(resumed)).isPositive();
        var annulled = officers.tokyo.changed("annulment", resumed, Cases.basis(true));
        assertThat(annulled.at("/state")).isEqualTo("ANNULLED");
        assertThat(officers.keysOf(annulled)).isZero();

        var proposed = done(
                officers.tokyo.propose("expunging", annulled, Map.of("basis", "WRONG_PERSON", "reason", "同姓同名の別人")));
        var expunging = officers.tokyo.approve(proposed);
        assertThat(expunging.status()).isEqualTo(204);
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
        refused(officers.tokyo.read(annulled), 404, "not-found");
    }

    @Test
    void a_dismissal_replaced_by_a_measure_without_a_disclosure_basis_is_annulled_and_found_no_more() {
        var inForce = officers.tokyo.recorded(next());
        var decoy = officers.tokyo.recorded(next());
        var replaced = Cases.with(Cases.basis(true), "/basis/kind", "REPLACED_BY_OTHER_MEASURE");
        Cases.with(replaced, "/basis/body", "東京都人事委員会");
        Cases.with(replaced, "/basis/text", "停職6月に修正する。");
        var proposed = done(officers.tokyo.propose("annulment", inForce, replaced));
        assertThat(proposed.at("/openStep/basis/kind")).isEqualTo("REPLACED_BY_OTHER_MEASURE");
        assertThat(proposed.at("/openStep/basis/text")).isEqualTo("停職6月に修正する。");
        assertThat(officers.keysOf(inForce))
                .as("nothing changes before the second officer")
                .isPositive();
        assertThat(done(officers.tokyo.approve(proposed)).at("/state")).isEqualTo("ANNULLED");
        assertThat(officers.keysOf(inForce)).isZero();
        assertThat(officers.keysOf(decoy)).isPositive();
    }

    @Test
    void a_returned_stay_gives_way_to_a_new_proposal() {
        var inForce = officers.tokyo.recorded(next());
        var proposed = done(officers.tokyo.propose("stay", inForce, Cases.basis(false)));
        var returned = done(act(officers.tokyo.approver(), "return", proposed, Map.of("reason", "番号が違います")));
        var again = done(officers.tokyo.propose("stay", returned, Cases.basis(false)));
        assertThat(again.json().at("/openStep/returnReason").isNull()).isTrue();
        assertThat(done(officers.tokyo.approve(again)).at("/state")).isEqualTo("STAYED");
    }

    @Test
    void nothing_is_half_written_when_proposing() {
        var tables = everyInsertFails.in(() -> {
            var inForce = officers.tokyo.recorded(next());
            return () -> officers.tokyo.propose("annulment", inForce, Cases.basis(true));
        });
        assertThat(tables).contains("disposition_step", "audit_outbox");
    }

    @Test
    void an_incomplete_basis_or_reason_is_named() {
        var inForce = officers.tokyo.recorded(next());
        var noKind = officers.tokyo.propose("annulment", inForce, Cases.basis(false));
        refused(noKind, 400, "validation-failed");
        assertThat(noKind.at("/errors/0/pointer")).isEqualTo("/basis/kind");
        var nothing = officers.tokyo.propose("stay", inForce, Map.of());
        assertThat(nothing.at("/errors/0/pointer")).isEqualTo("/basis");
        var noReason = officers.tokyo.propose("expunging", inForce, Map.of("basis", "WRONG_PERSON", "reason", " "));
        assertThat(noReason.at("/errors/0/pointer")).isEqualTo("/reason");
        var malformed = officers.tokyo
                .drafter()
                .post("/v1/dispositions")
                .json("{\"kind\"")
                .idempotencyKey()
                .send();
        refused(malformed, 400, "malformed-body");
    }
}
