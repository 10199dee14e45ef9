package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.act;
import static jp.mamori.registry.disposition.Board.done;
import static jp.mamori.registry.disposition.desk.Officers.KATO;
import static jp.mamori.registry.disposition.desk.Officers.SATO;
import static jp.mamori.registry.disposition.desk.Officers.SUZUKI;
import static jp.mamori.registry.disposition.desk.Officers.items;
import static jp.mamori.registry.disposition.desk.Officers.next;
import static jp.mamori.registry.disposition.desk.Officers.put;
import static jp.mamori.registry.disposition.desk.Officers.refused;
import static jp.mamori.registry.disposition.desk.Officers.texts;
import static jp.mamori.registry.disposition.desk.Officers.uuidOf;
import static jp.mamori.registry.disposition.desk.Officers.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mamori.registry.disposition.Board;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.disposition.dossier.Steps;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** A draft whose drafter left or is absent goes on in another drafter's hands; nobody who drafted it decides on it. */
@RegistryTest
class TakeOverTest {
    private static final Map<String, Object> REASON = Map.of("reason", "人事異動のため");

    private final TestApi api;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;
    private final Officers officers;
    private final Board kato;

    TakeOverTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.api = api;
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
        officers = new Officers(api, organisations, rows);
        kato = new Board(api.as(KATO), officers.tokyo.approver());
    }

    @Test
    void another_drafter_goes_on_and_the_first_one_no_longer_does() {
        var draft = officers.tokyo.drafted(next());
        assertThat(texts(seenBy(kato.drafter(), draft), "/may")).containsExactly("TAKE_OVER");
        var taken = done(act(kato.drafter(), "takeover", draft, REASON));
        assertThat(taken.at("/openStep/proposedByMe")).isEqualTo("true");
        assertThat(taken.at("/openStep/takeOverReason")).isEqualTo("人事異動のため");
        assertThat(texts(taken, "/may")).containsExactlyInAnyOrder("EDIT", "SUBMIT", "WITHDRAW");
        refused(put(officers.tokyo.drafter(), taken, next()), 403, "proposer-required");
        refused(officers.tokyo.submit(taken), 403, "proposer-required");
        assertThat(officers.journal(taken)).contains("disposition.step-taken-over");
        assertThat(done(kato.approve(done(kato.submit(taken)))).at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void neither_the_first_drafter_nor_the_second_can_approve_or_return() {
        var taken = done(act(kato.drafter(), "takeover", officers.tokyo.drafted(next()), REASON));
        var submitted = done(kato.submit(taken));
        for (var drafter : List.of(api.as(SATO), api.as(KATO))) {
            refused(act(drafter, "approval", submitted, Map.of()), 403, "second-officer-required");
            refused(act(drafter, "return", submitted, Map.of("reason", "x")), 403, "second-officer-required");
            assertThat(texts(seenBy(drafter, submitted), "/may")).doesNotContain("APPROVE", "RETURN");
            assertThat(items(drafter.get("/v1/dispositions?task=TO_APPROVE&limit=100")
                            .send()))
                    .doesNotContain(submitted.at("/id"));
        }
        assertThat(done(officers.tokyo.approve(submitted)).at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void the_guard_in_sql_refuses_an_earlier_drafter_too() {
        var submitted =
                done(kato.submit(done(act(kato.drafter(), "takeover", officers.tokyo.drafted(next()), REASON))));
        var row = rows.query("SELECT id FROM disposition_step WHERE disposition = ?", (Object) uuidOf(submitted))
                .getFirst();
        var step = Uuids.fromBytes((byte[]) row.get("id"));
        var sato = Uuids.fromBytes((byte[]) rows.query("SELECT natural_person FROM account WHERE sub = 'sato'")
                .getFirst()
                .get("natural_person"));
        var officer = new Officer(
                sato,
                new OrganisationId(UUID.randomUUID()),
                OrganisationKind.PREFECTURAL_BOARD,
                Set.of(Role.BOARD_APPROVER));
        assertThatThrownBy(() -> Registry.running().bean(Steps.class).approve(step, officer))
                .isInstanceOf(IllegalStateException.class);
        assertThat(officers.tokyo.read(submitted).at("/openStep/state")).isEqualTo("SUBMITTED");
    }

    @Test
    void taken_over_twice_all_three_are_drafters() {
        var first = officers.tokyo.drafted(next());
        var second = done(act(api.as(SUZUKI), "takeover", first, REASON));
        var third = done(act(kato.drafter(), "takeover", second, REASON));
        var submitted = done(kato.submit(third));
        refused(act(api.as(SATO), "approval", submitted, Map.of()), 403, "second-officer-required");
        assertThat(done(officers.tokyo.approve(submitted)).at("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void a_returned_correction_is_taken_over_and_submitted_again() {
        var content = next();
        var inForce = officers.tokyo.recorded(content);
        Cases.with(content, "/person/birthDate", "1985-04-11");
        var proposed = done(officers.tokyo.propose("corrections", inForce, Map.of("content", content, "reason", "誤記")));
        var returned = done(act(officers.tokyo.approver(), "return", proposed, Map.of("reason", "根拠を添付")));
        var taken = done(act(kato.drafter(), "takeover", returned, REASON));
        assertThat(taken.at("/openStep/returnReason")).isEqualTo("根拠を添付");
        var corrected = done(kato.approve(done(kato.submit(taken))));
        assertThat(corrected.at("/content/person/birthDate")).isEqualTo("1985-04-11");
    }

    @Test
    void what_waits_for_its_approver_and_what_is_one_s_own_is_not_taken_over() {
        var draft = officers.tokyo.drafted(next());
        refused(act(officers.tokyo.drafter(), "takeover", draft, REASON), 409, "drafted-by-caller");
        refused(act(officers.tokyo.approver(), "takeover", draft, REASON), 403, "role-required");
        refused(act(officers.osaka.drafter(), "takeover", draft, REASON), 404, "not-found");
        wrong(act(kato.drafter(), "takeover", draft, Map.of("reason", " ")), "/reason", "required");
        var submitted = done(officers.tokyo.submit(draft));
        refused(act(kato.drafter(), "takeover", submitted, REASON), 409, "wrong-state");
        refused(act(kato.drafter(), "takeover", draft, REASON), 412, "changed-since-read");
    }

    @Test
    void nothing_is_half_written_when_taking_over() {
        var tables = everyInsertFails.in(() -> {
            var draft = officers.tokyo.drafted(next());
            return () -> act(kato.drafter(), "takeover", draft, REASON);
        });
        assertThat(tables).contains("disposition_step_drafter", "audit_outbox");
    }

    private static Answer seenBy(TestApi officer, Answer disposition) {
        return officer.get("/v1/dispositions/" + disposition.at("/id")).send();
    }
}
