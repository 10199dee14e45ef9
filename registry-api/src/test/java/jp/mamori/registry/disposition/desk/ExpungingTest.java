package jp.mamori.registry.disposition.desk;

import static jp.mamori.registry.disposition.Board.done;
import static jp.mamori.registry.disposition.desk.Officers.next;
import static jp.mamori.registry.disposition.desk.Officers.refused;
import static jp.mamori.registry.disposition.desk.Officers.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** Before something is destroyed for ever: what would go is counted, and on what that rests is stated. */
@RegistryTest
class ExpungingTest {
    private final Officers officers;

    ExpungingTest(TestApi api, Organisations organisations, Rows rows) {
        officers = new Officers(api, organisations, rows);
    }

    @Test
    void what_would_be_destroyed_is_counted_for_officers_of_the_authority() {
        var content = next();
        var inForce = officers.tokyo.recorded(content);
        officers.tokyo.recorded(next());
        Cases.with(content, "/person/birthDate", "1985-04-11");
        var corrected = officers.tokyo.changed("corrections", inForce, Map.of("content", content, "reason", "誤記"));
        var count = done(counting(corrected));
        assertThat(count.at("/contents")).as("recorded and corrected").isEqualTo("2");
        assertThat(count.at("/papers")).isEqualTo("1");
        assertThat(count.at("/names")).isEqualTo("2");
        assertThat(count.at("/numbers")).isEqualTo("1");
        assertThat(count.at("/keptUntil")).isEqualTo("2066-05-10");
        refused(
                officers.osaka
                        .drafter()
                        .get("/v1/dispositions/" + corrected.at("/id") + "/expunging")
                        .send(),
                404,
                "not-found");
        refused(counting(officers.tokyo.drafted(next())), 404, "not-found");
    }

    @Test
    void the_end_of_the_retention_is_a_basis_only_after_forty_years() {
        var inForce = officers.tokyo.recorded(next());
        wrong(expunging(inForce, "RETENTION_ENDED"), "/basis", "retention-not-ended");
        wrong(expunging(inForce, "TIDYING_UP"), "/basis", "unknown-code");
        wrong(officers.tokyo.propose("expunging", inForce, Map.of("reason", "x")), "/basis", "required");
        var content = Cases.statusDismissal(Officers.number());
        content.put("decidedOn", "1986-06-01");
        content.put("effectiveOn", "1986-06-01");
        Cases.with(content, "/person/birthDate", "1945-04-01");
        var old = officers.tokyo.recorded(content);
        var proposed = done(expunging(old, "RETENTION_ENDED"));
        assertThat(proposed.at("/openStep/expungingBasis")).isEqualTo("RETENTION_ENDED");
    }

    private Answer counting(Answer disposition) {
        return officers.tokyo
                .approver()
                .get("/v1/dispositions/" + disposition.at("/id") + "/expunging")
                .send();
    }

    private Answer expunging(Answer disposition, String basis) {
        return officers.tokyo.propose("expunging", disposition, Map.of("basis", basis, "reason", "理由"));
    }
}
