package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.act;
import static jp.mamori.registry.disposition.Board.done;
import static jp.mamori.registry.disposition.desk.Officers.items;
import static jp.mamori.registry.disposition.desk.Officers.next;
import static jp.mamori.registry.disposition.desk.Officers.refused;
import static jp.mamori.registry.disposition.desk.Officers.uuidOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** What officers see of dispositions, and what of another authority they do not. */
@RegistryTest
class DeskTest {
    private final Rows rows;
    private final Officers officers;

    DeskTest(TestApi api, Organisations organisations, Rows rows) {
        this.rows = rows;
        officers = new Officers(api, organisations, rows);
    }

    @Test
    void another_authority_finds_nothing_there_byte_for_byte() {
        var ours = officers.tokyo.recorded(next());
        var absent = "dsp_" + "0".repeat(26);
        var foreign = officers.osaka
                .drafter()
                .get("/v1/dispositions/" + ours.at("/id"))
                .send();
        var missing = officers.osaka.drafter().get("/v1/dispositions/" + absent).send();
        refused(foreign, 404, "not-found");
        assertThat(foreign.text()).isEqualTo(missing.text());
        for (var noun : List.of("submission", "approval", "withdrawal")) {
            refused(act(officers.osaka.drafter(), noun, ours, Map.of()), 404, "not-found");
        }
        refused(act(officers.osaka.drafter(), "stay", ours, Cases.basis(false)), 404, "not-found");
        refused(
                officers.osaka
                        .drafter()
                        .get("/v1/dispositions/" + ours.at("/id") + "/journal")
                        .send(),
                404,
                "not-found");
        assertThat(items(officers.osaka
                        .drafter()
                        .get("/v1/dispositions?task=ALL")
                        .send()))
                .doesNotContain(ours.at("/id"));
    }

    @Test
    void lists_show_the_task_asked_for_and_page_through() {
        var mine = officers.tokyo.submitted(next());
        var decoy = officers.tokyo.drafted(next());
        assertThat(items(officers.tokyo
                        .approver()
                        .get("/v1/dispositions?task=TO_APPROVE&limit=100")
                        .send()))
                .contains(mine.at("/id"))
                .doesNotContain(decoy.at("/id"));
        assertThat(items(officers.tokyo
                        .drafter()
                        .get("/v1/dispositions?task=TO_APPROVE&limit=100")
                        .send()))
                .doesNotContain(mine.at("/id"));
        assertThat(items(officers.tokyo
                        .drafter()
                        .get("/v1/dispositions?task=DRAFT&limit=100")
                        .send()))
                .contains(decoy.at("/id"))
                .doesNotContain(mine.at("/id"));
        var first = officers.tokyo.drafter().get("/v1/dispositions?limit=1").send();
        assertThat(items(first)).containsExactly(decoy.at("/id"));
        var second = officers.tokyo
                .drafter()
                .get("/v1/dispositions?limit=1&cursor=" + first.at("/next"))
                .send();
        assertThat(items(second)).containsExactly(mine.at("/id"));
        assertThat(second.at("/items/0/personName")).isEqualTo("髙橋 花子");
        refused(officers.tokyo.drafter().get("/v1/dispositions?task=NONE").send(), 400, "validation-failed");
        refused(
                officers.osaka
                        .drafter()
                        .get("/v1/dispositions?limit=1&cursor=" + first.at("/next"))
                        .send(),
                400,
                "cursor-invalid");
    }

    @Test
    void the_journal_holds_every_act_and_every_reading() {
        var inForce = officers.tokyo.recorded(next());
        var journal = done(officers.tokyo
                .approver()
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
        officers.tokyo.drafter().get("/v1/dispositions?limit=1").send();
        assertThat(rows.query("SELECT 1 FROM audit_outbox WHERE type = 'disposition.listed' AND key_owner = ?", (Object)
                        uuidOf(inForce)))
                .hasSize(1);
    }
}
