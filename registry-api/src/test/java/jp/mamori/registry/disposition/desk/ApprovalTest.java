package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.act;
import static jp.mamori.registry.disposition.Board.done;
import static jp.mamori.registry.disposition.desk.Officers.SATO_AGAIN;
import static jp.mamori.registry.disposition.desk.Officers.SUZUKI;
import static jp.mamori.registry.disposition.desk.Officers.items;
import static jp.mamori.registry.disposition.desk.Officers.next;
import static jp.mamori.registry.disposition.desk.Officers.put;
import static jp.mamori.registry.disposition.desk.Officers.refused;
import static jp.mamori.registry.disposition.desk.Officers.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** Approving and returning: always a second officer, always what was seen. */
@RegistryTest
class ApprovalTest {
    private final Organisations organisations;
    private final TestApi api;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;
    private final Officers officers;

    ApprovalTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.organisations = organisations;
        this.api = api;
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
        officers = new Officers(api, organisations, rows);
    }

    @Test
    void a_draft_becomes_a_record_in_force_by_two_officers() {
        var draft = officers.tokyo.drafted(next());
        assertThat(draft.header("Location")).isEqualTo("/v1/dispositions/" + draft.at("/id"));
        assertThat(draft.at("/state")).isEqualTo("DRAFT");
        assertThat(texts(draft, "/may")).containsExactlyInAnyOrder("EDIT", "SUBMIT", "WITHDRAW");

        var submitted = done(officers.tokyo.submit(draft));
        assertThat(submitted.at("/state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(texts(submitted, "/may")).containsExactly("WITHDRAW");
        assertThat(texts(officers.tokyo.read(submitted), "/may")).containsExactlyInAnyOrder("APPROVE", "RETURN");

        var inForce = done(officers.tokyo.approve(submitted));
        assertThat(inForce.at("/state")).isEqualTo("IN_FORCE");
        assertThat(inForce.json().at("/openStep").isNull()).isTrue();
        assertThat(inForce.at("/history/0/state")).isEqualTo("APPROVED");
        assertThat(inForce.at("/content/person/names/0/family")).isEqualTo("髙橋");
        assertThat(texts(inForce, "/may")).as("an approver proposes nothing").isEmpty();
    }

    @Test
    void the_drafting_officer_cannot_approve_or_return() {
        var submitted = officers.tokyo.submitted(next());
        var decoy = officers.tokyo.submitted(next());
        refused(act(officers.tokyo.drafter(), "approval", submitted, Map.of()), 403, "second-officer-required");
        refused(
                act(officers.tokyo.drafter(), "return", submitted, Map.of("reason", "x")),
                403,
                "second-officer-required");
        assertThat(officers.tokyo.read(submitted).at("/state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(officers.tokyo.read(decoy).at("/state")).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void the_same_person_cannot_approve_through_a_second_account() {
        var person = (byte[]) rows.query("SELECT natural_person FROM account WHERE sub = 'sato'")
                .getFirst()
                .get("natural_person");
        if (rows.query("SELECT 1 FROM account WHERE sub = ?", SATO_AGAIN.sub()).isEmpty()) {
            organisations.addAccount(Uuids.fromBytes(person), SATO_AGAIN);
        }
        var submitted = officers.tokyo.submitted(next());
        refused(act(api.as(SATO_AGAIN), "approval", submitted, Map.of()), 403, "second-officer-required");
    }

    @Test
    void the_table_itself_refuses_a_step_decided_by_its_proposer() {
        officers.tokyo.submitted(next());
        assertThatThrownBy(
                        () -> rows.update(
                                "UPDATE disposition_step SET state = 'APPROVED', decided_by = proposed_by WHERE state = 'SUBMITTED'"))
                .hasMessageContaining("disposition_step_four_eyes");
    }

    @Test
    void an_approver_cannot_draft_and_a_drafter_cannot_approve() {
        refused(
                officers.tokyo
                        .approver()
                        .post("/v1/dispositions")
                        .json(next())
                        .idempotencyKey()
                        .send(),
                403,
                "role-required");
        refused(act(api.as(SUZUKI), "approval", officers.tokyo.submitted(next()), Map.of()), 403, "role-required");
        assertThat(api.get("/v1/dispositions").send().status()).isEqualTo(401);
    }

    @Test
    void a_returned_draft_is_mended_and_submitted_again() {
        var submitted = officers.tokyo.submitted(next());
        var returned = done(act(officers.tokyo.approver(), "return", submitted, Map.of("reason", "年月日を確認\nしてください")));
        assertThat(returned.at("/state")).isEqualTo("DRAFT");
        assertThat(returned.at("/openStep/state")).isEqualTo("RETURNED");
        assertThat(returned.at("/openStep/returnReason")).isEqualTo("年月日を確認\nしてください");
        assertThat(items(officers.tokyo
                        .drafter()
                        .get("/v1/dispositions?task=RETURNED")
                        .send()))
                .contains(submitted.at("/id"));

        var mended = next();
        mended.put("decidedOn", "2026-05-08");
        var edited = done(put(officers.tokyo.drafter(), returned, mended));
        assertThat(edited.at("/content/decidedOn")).isEqualTo("2026-05-08");
        var inForce = done(officers.tokyo.approve(done(officers.tokyo.submit(edited))));
        assertThat(inForce.at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void a_stale_version_changes_nothing() {
        var draft = officers.tokyo.drafted(next());
        var submitted = done(officers.tokyo.submit(draft));
        refused(officers.tokyo.submit(draft), 412, "changed-since-read");
        assertThat(officers.tokyo.submit(draft).at("/version")).isEqualTo("2");
        refused(officers.tokyo.approve(draft), 412, "changed-since-read");
        refused(put(officers.tokyo.drafter(), draft, next()), 412, "changed-since-read");
        assertThat(officers.tokyo.read(submitted).version()).isEqualTo(submitted.version());
        refused(
                officers.tokyo
                        .drafter()
                        .post("/v1/dispositions/" + draft.at("/id") + "/submission")
                        .json("{}")
                        .send(),
                428,
                "precondition-required");
    }

    @Test
    void a_verb_in_the_wrong_state_is_refused() {
        var draft = officers.tokyo.drafted(next());
        refused(officers.tokyo.approve(draft), 409, "wrong-state");
        refused(officers.tokyo.propose("stay", draft, Cases.basis(false)), 409, "wrong-state");
        var inForce = officers.tokyo.recorded(next());
        refused(officers.tokyo.submit(inForce), 409, "wrong-state");
        refused(officers.tokyo.propose("resumption", inForce, Cases.basis(false)), 409, "wrong-state");
        refused(put(officers.tokyo.drafter(), inForce, next()), 409, "wrong-state");
        var open = done(officers.tokyo.propose("stay", inForce, Cases.basis(false)));
        refused(officers.tokyo.propose("annulment", open, Cases.basis(true)), 409, "wrong-state");
    }

    @Test
    void the_register_clock_ticks_with_each_change_that_takes_effect_and_with_no_other() {
        long before = officers.tick();
        var submitted = officers.tokyo.submitted(next());
        assertThat(officers.tick()).isEqualTo(before);
        var inForce = done(officers.tokyo.approve(submitted));
        assertThat(officers.tick()).isEqualTo(before + 1);
        officers.tokyo.changed("stay", inForce, Cases.basis(false));
        assertThat(officers.tick()).isEqualTo(before + 2);
    }

    @Test
    void nothing_is_half_written_when_approving_a_dismissal() {
        var tables = everyInsertFails.in(() -> {
            var submitted = officers.tokyo.submitted(next());
            return () -> officers.tokyo.approve(submitted);
        });
        assertThat(tables).contains("person_record", "match_key", "licence_task", "audit_outbox");
    }
}
